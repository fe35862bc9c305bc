import { type Id, rows, run, schema } from '@lifang/db';
import { recompute } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, Problem } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { deriveClosure } from './closure.ts';
import { toUnit, type Unit, unitColumns } from './view.ts';

const { units } = schema;

/** Ends a unit. It must be empty: nothing stands below it, nobody lives in it and nobody holds a position in it after its last day. */
export function closeUnit(ctx: RequestContext, input: { id: Id<'unit'>; on: Day }): Promise<Unit> {
  const { tenantId } = ctx.credential;
  const self = and(eq(units.tenantId, tenantId), eq(units.id, input.id));
  return write(ctx, 'units.close', async ({ tenancy, ask, commit }) => {
    const [[unit], [left]] = await ask(db => [
      // A full lock: nobody may refer to the unit anew while it is being closed.
      db
        .select(unitColumns(ctx, ctx.today))
        .from(units)
        .where(and(self, unitInScope(ctx, units.id)))
        .for('update'),
      rows(
        db,
        sql`select
              (select count(*)::int from unit_parents where tenant_id = ${tenantId} and parent_id = ${input.id} and valid_to > ${input.on}) as units,
              (select count(*)::int from residences where tenant_id = ${tenantId} and unit_id = ${input.id} and valid_to > ${input.on}) as residents,
              (select count(*)::int from appointments where tenant_id = ${tenantId} and unit_id = ${input.id} and valid_to > ${input.on}) as appointments,
              (select count(*)::int from events where tenant_id = ${tenantId} and unit_id = ${input.id} and status = 'kept' and occurred_on > ${input.on}) as events`,
        z.object({ units: z.number(), residents: z.number(), appointments: z.number(), events: z.number() }),
      ),
    ]);
    if (unit === undefined) throw notFound('unit');
    expectVersion(ctx, unit.version);
    if (unit.to !== OPEN_END) throw invalid('id', `the unit closed on ${unit.to} already`);
    if (input.on > ctx.today) throw invalid('on', 'lies in the future');
    if (input.on < unit.from) throw invalid('on', `the unit exists from ${unit.from}`);
    const remaining = Object.entries(left ?? {}).filter(([, count]) => count > 0);
    if (remaining.length > 0) {
      throw new Problem('conflict', {
        detail: `the unit is not empty: ${remaining.map(([what, count]) => `${count} ${what}`).join(', ')}; move or end them first`,
      });
    }

    const closed = { ...unit, to: input.on, version: unit.version + 1 };
    return commit(toUnit(closed), { noun: 'unit', targetId: input.id, detail: { on: input.on } }, db => [
      db
        .update(units)
        .set({ validTo: input.on, version: sql`${units.version} + 1` })
        .where(self),
      run(
        db,
        sql`update unit_parents set valid_to = ${input.on} where tenant_id = ${tenantId} and unit_id = ${input.id} and valid_to > ${input.on}`,
      ),
      deriveClosure(db, tenantId, [input.id]),
      recompute(db, tenantId, tenancy.configuration, ctx.today, { subjects: [input.id] }),
    ]);
  });
}
