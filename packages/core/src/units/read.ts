import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, eq } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { toUnit, type Unit, unitColumns } from './view.ts';

const { units } = schema;

/** One unit, as it stands on a day. Closed units can still be read. */
export async function readUnit(
  ctx: RequestContext,
  input: { id: Id<'unit'>; asOf?: Day | undefined },
): Promise<Unit> {
  const { answers } = await readOne(ctx, 'units.read', db => [
    db
      .select(unitColumns(ctx, input.asOf ?? ctx.today))
      .from(units)
      .where(
        and(eq(units.tenantId, ctx.credential.tenantId), eq(units.id, input.id), unitInScope(ctx, units.id)),
      ),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('unit');
  return toUnit(row);
}
