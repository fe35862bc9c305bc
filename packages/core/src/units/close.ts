import { type Id, schema } from '@lifang/db';
import { recompute, unitKindsLookingDown } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, Problem } from '../errors/problem.ts';
import { lockUnitsAbove } from '../residences/lock.ts';
import { expectVersion } from '../versions.ts';
import type { Carrying } from './carry.ts';
import { closeInto } from './close-into.ts';
import { deriveClosure } from './closure.ts';
import { lookContents } from './contents.ts';
import { endUnit } from './end-unit.ts';
import { type ClosedUnit, NOTHING_MOVED, toClosedUnit, toUnit, unitColumns } from './view.ts';

const { units } = schema;

export interface CloseUnit extends Carrying {
  readonly id: Id<'unit'>;
  /** Its last day. */
  readonly on: Day;
  /** The unit that takes over what is in it; absent for an empty one. */
  readonly successorId?: Id<'unit'> | undefined;
}

/**
 * Ends a unit. Without a successor it must be empty: nothing stands below it, nobody lives or holds a position in it, and
 * it has no group and no place.
 */
export function closeUnit(ctx: RequestContext, input: CloseUnit): Promise<ClosedUnit> {
  const { successorId } = input;
  if (successorId !== undefined) {
    return closeInto(ctx, 'units.close', 'successorId', { ...input, successorId });
  }
  if (input.carryAppointments !== undefined || input.reason !== undefined) {
    throw invalid('successorId', {
      zh: '请填职务转入的单位',
      en: 'name the unit in which the positions go on',
    });
  }
  return closeEmpty(ctx, input);
}

function closeEmpty(ctx: RequestContext, { id, on }: CloseUnit): Promise<ClosedUnit> {
  const { tenantId } = ctx.credential;
  const self = and(eq(units.tenantId, tenantId), eq(units.id, id), unitInScope(ctx, units.id));
  return write(ctx, 'units.close', async ({ tenancy, ask, commit }) => {
    const [above, [unit], residents, children, held, [later], cases] = await ask(db => [
      lockUnitsAbove(db, tenantId, sql`${id}::uuid`, unitKindsLookingDown(tenancy.configuration)),
      // A full lock: nobody may refer to the unit anew while it is being closed.
      db.select(unitColumns(ctx, ctx.today)).from(units).where(self).for('update'),
      ...lookContents(db, tenantId, id, on),
    ]);
    if (unit === undefined) throw notFound('unit');
    expectVersion(ctx, unit.version);
    if (unit.to !== OPEN_END)
      throw invalid('id', { zh: `该单位已于 ${unit.to} 撤销`, en: `the unit closed on ${unit.to} already` });
    if (on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
    if (on < unit.from)
      throw invalid('on', { zh: `该单位自 ${unit.from} 起才有`, en: `the unit exists from ${unit.from}` });
    expectEmpty({
      units: children.length,
      residents: residents.length,
      appointments: held.length,
      events: later?.events ?? 0,
      groups: later?.groups ?? 0,
      places: later?.places ?? 0,
      cases: cases.length,
    });

    const closed = toUnit({ ...unit, to: on, version: unit.version + 1 });
    const moved = { ...NOTHING_MOVED, grants: later?.grants ?? 0 };
    return commit(toClosedUnit(closed, moved), { noun: 'unit', targetId: id, detail: { on } }, db => [
      endUnit(db, tenantId, id, on, null),
      deriveClosure(db, tenantId, [id]),
      recompute(db, tenantId, tenancy.configuration, ctx.today, {
        subjects: above.map(row => row.id),
      }),
    ]);
  });
}

/** What keeps a unit from being empty. */
const CONTENTS = [
  ['units', '下级单位'],
  ['residents', '居民'],
  ['appointments', '任职'],
  ['events', '事项'],
  ['groups', '组织'],
  ['places', '场所'],
  ['cases', '案件'],
] as const;

function expectEmpty(left: Readonly<Record<(typeof CONTENTS)[number][0], number>>): void {
  const remaining = CONTENTS.filter(([what]) => left[what] > 0);
  if (remaining.length === 0) return;
  throw new Problem('conflict', {
    detail: {
      zh: `该单位仍有内容：${remaining.map(([what, title]) => `${title} ${left[what]}`).join('、')}；请先迁移或终止，或填承接单位`,
      en: `the unit is not empty: ${remaining.map(([what]) => `${left[what]} ${what}`).join(', ')}; move or end them first, or name a successor`,
    },
  });
}
