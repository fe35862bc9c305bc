import { type Id, nothing, schema, uuids } from '@lifang/db';
import { recompute } from '@lifang/engine';
import { addDays, type Day, OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { recountDepartures } from '../appointments/recount.ts';
import { unitInScope } from '../authorisation/scope.ts';
import { handOverCases } from '../cases/hand-over.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, Problem, unknown } from '../errors/problem.ts';
import { endStandings } from '../residences/departure.ts';
import { expectVersion } from '../versions.ts';
import { type Carrying, carryHoldings, endHoldings, expectPositions, keepFindings } from './carry.ts';
import { deriveClosure } from './closure.ts';
import { lookAbove, lookContents } from './contents.ts';
import { endBodies, endUnit } from './end-unit.ts';
import { bumpMoved, relocateStays, relocateUnits } from './relocate.ts';
import { lookPlaces, relocatePlaces } from './relocate-places.ts';
import { takeOverEvents } from './take-over-events.ts';
import { takeOverRecords } from './take-over-records.ts';
import { type ClosedUnit, toClosedUnit, toUnit, unitColumns } from './view.ts';

const { units } = schema;

export interface CloseInto extends Carrying {
  readonly id: Id<'unit'>;
  readonly successorId: Id<'unit'>;
  /** The last day. */
  readonly on: Day;
}

/**
 * Ends a unit on a last day and moves everything in it to a successor from the next: what stands below it, who lives in it,
 * the positions that are carried, what was recorded for later days, the cases that are open. Answers for earlier days do not change. Nobody else
 * writes meanwhile: the sets are too large to be locked row by row.
 *
 * @param field the input that named the successor.
 */
export function closeInto(
  ctx: RequestContext,
  operation: 'units.close' | 'units.merge',
  field: 'successorId' | 'intoId',
  input: CloseInto,
): Promise<ClosedUnit> {
  const { tenantId } = ctx.credential;
  const { id, successorId, on } = input;
  const first = addDays(on, 1);
  const row = (unitId: Id<'unit'>) =>
    and(eq(units.tenantId, tenantId), eq(units.id, unitId), unitInScope(ctx, units.id));
  return write(
    ctx,
    operation,
    async ({ tenancy, ask, commit }) => {
      const [[unit], [successor], residents, children, held, [later], cases, places, below, above] =
        await ask(db => [
          db.select(unitColumns(ctx, on)).from(units).where(row(id)),
          db.select(unitColumns(ctx, on)).from(units).where(row(successorId)),
          ...lookContents(db, tenantId, id, on),
          lookPlaces(db, tenantId, id, first),
          db
            .select({ id: schema.unitClosure.descendantId })
            .from(schema.unitClosure)
            .where(
              and(
                eq(schema.unitClosure.tenantId, tenantId),
                eq(schema.unitClosure.ancestorId, id),
                eq(schema.unitClosure.descendantId, successorId),
                sql`${schema.unitClosure.validTo} > ${on}`,
              ),
            ),
          lookAbove(db, tenantId, [id, successorId]),
        ]);
      if (unit === undefined) throw notFound('unit');
      expectVersion(ctx, unit.version);
      if (unit.to !== OPEN_END)
        throw invalid('id', {
          zh: `该单位已于 ${unit.to} 撤销`,
          en: `the unit closed on ${unit.to} already`,
        });
      if (on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
      if (on < unit.from)
        throw invalid('on', { zh: `该单位自 ${unit.from} 起才有`, en: `the unit exists from ${unit.from}` });
      if (id === successorId)
        throw invalid(field, { zh: '单位不能由自身承接', en: 'a unit cannot take itself over' });
      if (successor === undefined) throw unknown(field, 'unit');
      if (successor.kind !== unit.kind) {
        throw invalid(field, {
          zh: `所填单位是 ${successor.kind}；${unit.kind} 须由 ${unit.kind} 承接`,
          en: `that unit is a ${successor.kind}; a ${unit.kind} is taken over by a ${unit.kind}`,
        });
      }
      if (successor.to !== OPEN_END)
        throw invalid(field, {
          zh: `所填单位已于 ${successor.to} 撤销`,
          en: `that unit closed on ${successor.to}`,
        });
      if (successor.from > first)
        throw invalid(field, {
          zh: `所填单位自 ${successor.from} 起才有`,
          en: `that unit exists from ${successor.from} only`,
        });
      if (below.length > 0)
        throw invalid(field, {
          zh: '所填单位是要撤销的单位的下级',
          en: 'that unit stands below the one to be closed',
        });
      expectPositions(tenancy.configuration, unit.kind, input);
      const carried = held.filter(({ kind }) => input.carryAppointments?.includes(kind));
      const begun = held.filter(({ kind, from }) => from > on && !input.carryAppointments?.includes(kind));
      expectNothingLater({
        appointments: begun.length,
        memberships: later?.memberships ?? 0,
        begun: later?.begun ?? 0,
      });

      const goesOn =
        carried.length === 0
          ? []
          : await carryHoldings(ctx, { tenancy, ask }, id, successorId, on, carried, input.reason ?? null);
      const moved = {
        units: children.length,
        households: residents.filter(({ home }) => home).length,
        people: residents.filter(({ home }) => !home).length,
        appointmentsEnded:
          held.filter(({ from }) => from <= on).length - carried.filter(({ from }) => from <= on).length,
        appointmentsCarried: carried.length,
        groupsDissolved: later?.groups ?? 0,
        places: places.length,
        events: (later?.events ?? 0) + (later?.concerned ?? 0),
        cases: cases.length,
        grants: later?.grants ?? 0,
      };
      const closed = { ...toUnit({ ...unit, to: on, version: unit.version + 1 }), successorId };
      const relocation = {
        from: id,
        first,
        plan: sql`select null::uuid as id, ${successorId}::uuid as unit`,
        all: true,
      };
      const lower = uuids(children.map(child => child.id));
      const living = uuids(residents.map(resident => resident.id));
      return commit(
        toClosedUnit(closed, moved),
        { noun: 'unit', targetId: id, detail: { on, successorId, moved } },
        db => [
          ...endHoldings(db, tenantId, id, on, []),
          keepFindings(db, tenantId, goesOn),
          endStandings(db, tenantId, [id], on),
          endBodies(db, tenantId, id, on),
          takeOverEvents(db, tenantId, id, successorId, on),
          takeOverRecords(db, tenantId, id, successorId, on),
          handOverCases(db, tenantId, tenancy.configuration, { unitId: id, by: successorId }, cases),
          relocatePlaces(db, tenantId, first, places, () => successorId),
          relocateStays(db, tenantId, relocation),
          relocateUnits(db, tenantId, relocation),
          endUnit(db, tenantId, id, on, successorId),
          deriveClosure(db, tenantId, [id, ...children.map(child => child.id)]),
          bumpMoved(db, tenantId, 'units', lower),
          bumpMoved(db, tenantId, 'households', living),
          bumpMoved(db, tenantId, 'people', living),
          recompute(db, tenantId, tenancy.configuration, ctx.today, {
            subjects: [...residents.map(resident => resident.id), ...above.map(row => row.id)],
          }),
          // Who holds what, a duty of anybody may look at.
          held.length === 0 ? nothing : recountDepartures(db, ctx, tenancy),
        ],
      );
    },
    'change',
  );
}

/** What begins only after the last day is not the unit's to hand over. */
function expectNothingLater(later: {
  readonly appointments: number;
  readonly memberships: number;
  readonly begun: number;
}): void {
  const left = [
    ...(later.appointments > 0
      ? [{ zh: `${later.appointments} 条任职`, en: `${later.appointments} appointments` }]
      : []),
    ...(later.memberships > 0
      ? [{ zh: `${later.memberships} 条名单记录`, en: `${later.memberships} entries on lists` }]
      : []),
    ...(later.begun > 0
      ? [{ zh: `${later.begun} 个组织或称号`, en: `${later.begun} groups or awards` }]
      : []),
  ];
  if (left.length === 0) return;
  const zh = left.map(words => words.zh).join('、');
  const en = left.map(words => words.en).join(', ');
  throw new Problem('conflict', {
    detail: {
      zh: `该日之后在该单位开始的有：${zh}；请先转移、终止或撤销`,
      en: `begun in the unit after that day: ${en}; carry, end or withdraw them first`,
    },
    errors: [
      {
        field: 'on',
        reason: { zh: `该日之后才开始：${zh}`, en: `${en} begin after that day` },
      },
    ],
  });
}
