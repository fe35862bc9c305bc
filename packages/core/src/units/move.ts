import { type Id, rows, schema, uuids } from '@lifang/db';
import { findUnitKind, recompute, unitKindsLookingDown, whereUnitsStand } from '@lifang/engine';
import { addDays, type Day, OPEN_END } from '@lifang/policy';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, Problem, unknown } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { deriveClosure } from './closure.ts';
import { toUnit, type Unit, unitColumns } from './view.ts';

const { units, unitParents } = schema;

export interface MoveUnit {
  readonly id: Id<'unit'>;
  readonly parentId: Id<'unit'>;
  /** The first day under the new parent. */
  readonly on: Day;
}

/** Puts a unit, with everything below it, under another parent from a day. What it owes goes along; history stays. */
export function moveUnit(ctx: RequestContext, input: MoveUnit): Promise<Unit> {
  const { tenantId } = ctx.credential;
  return write(ctx, 'units.move', async ({ tenancy, ask, commit }) => {
    const both = uuids([input.id, input.parentId]);
    const [locked, pair, standing, below] = await ask(db => [
      // Every unit above either is locked, so that two moves under one root cannot close a circle between them.
      rows(
        db,
        sql`select id from units where tenant_id = ${tenantId} and id in (
              select ancestor_id from unit_closure where tenant_id = ${tenantId} and descendant_id = any (${both}))
            order by id for no key update`,
        z.object({ id: z.string() }),
      ),
      db
        .select(unitColumns(ctx, input.on))
        .from(units)
        .where(
          and(
            eq(units.tenantId, tenantId),
            inArray(units.id, [input.id, input.parentId]),
            unitInScope(ctx, units.id),
          ),
        ),
      db
        .select()
        .from(unitParents)
        .where(
          and(
            eq(unitParents.tenantId, tenantId),
            eq(unitParents.unitId, input.id),
            eq(unitParents.validTo, OPEN_END),
          ),
        ),
      rows(
        db,
        sql`select 1 from unit_closure where tenant_id = ${tenantId} and ancestor_id = ${input.id} and descendant_id = ${input.parentId}
            and valid_to >= ${input.on}`,
        z.unknown(),
      ),
    ]);
    const unit = pair.find(row => row.id === input.id);
    const parent = pair.find(row => row.id === input.parentId);
    if (unit === undefined) throw notFound('unit');
    expectVersion(ctx, unit.version);
    if (parent === undefined) throw unknown('parentId', 'unit');
    if (below.length > 0)
      throw invalid('parentId', {
        zh: '所填单位是要调整的单位的下级',
        en: 'that unit stands below the one to be moved',
      });
    if (input.on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
    if (unit.to !== OPEN_END)
      throw invalid('id', { zh: `该单位已于 ${unit.to} 撤销`, en: `the unit closed on ${unit.to}` });
    if (parent.to !== OPEN_END)
      throw invalid('parentId', { zh: `该单位于 ${parent.to} 撤销`, en: `that unit closes on ${parent.to}` });
    if (input.on < parent.from)
      throw invalid('on', {
        zh: `新的上级单位自 ${parent.from} 起才有`,
        en: `the new parent exists from ${parent.from}`,
      });

    const defined = findUnitKind(tenancy.configuration, unit.kind);
    if (defined === undefined)
      throw new Problem('kind-not-enabled', {
        errors: [
          {
            field: 'id',
            reason: { zh: `已启用的政策中没有 ${unit.kind}`, en: `no enabled policy defines ${unit.kind}` },
          },
        ],
      });
    const { under: allowed } = whereUnitsStand(tenancy.configuration, unit.kind);
    if (!allowed.includes(parent.kind))
      throw invalid('parentId', {
        zh: `${unit.kind} 的上级应是：${allowed.join(' 或 ') || '无'}`,
        en: `a ${unit.kind} stands under ${allowed.join(' or ') || 'nothing'}`,
      });
    const [current] = standing;
    if (current === undefined)
      throw invalid('id', { zh: '最高一级单位不能调整', en: 'a root cannot be moved' });
    if (input.on < current.validFrom)
      throw invalid('on', {
        zh: `已于 ${current.validFrom} 调整`,
        en: `it was moved on ${current.validFrom} already`,
      });

    const place = and(
      eq(unitParents.tenantId, tenantId),
      eq(unitParents.unitId, input.id),
      eq(unitParents.validFrom, current.validFrom),
    );
    const moved = { ...unit, parentId: input.parentId, version: unit.version + 1 };
    return commit(
      toUnit(moved),
      { noun: 'unit', targetId: input.id, detail: { parentId: input.parentId, on: input.on } },
      db => [
        ...(input.on === current.validFrom
          ? [db.update(unitParents).set({ parentId: input.parentId }).where(place)]
          : [
              db
                .update(unitParents)
                .set({ validTo: addDays(input.on, -1) })
                .where(place),
              db.insert(unitParents).values({
                tenantId,
                unitId: input.id,
                parentId: input.parentId,
                validFrom: input.on,
                validTo: OPEN_END,
              }),
            ]),
        db
          .update(units)
          .set({ version: sql`${units.version} + 1` })
          .where(and(eq(units.tenantId, tenantId), eq(units.id, input.id))),
        deriveClosure(db, tenantId, [input.id]),
        recompute(db, tenantId, tenancy.configuration, ctx.today, {
          subjects:
            unitKindsLookingDown(tenancy.configuration).length === 0
              ? [input.id]
              : locked.map(({ id }) => id),
        }),
      ],
    );
  });
}
