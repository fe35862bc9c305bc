import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import type { Grant } from './grant.ts';
import { ROLES } from './roles.ts';
import { EVERYWHERE, unitInScope } from './scope.ts';

type HolderColumn = 'user_id' | 'api_key_id';

/**
 * The grants of a user or key, as JSON.
 *
 * @param holderId written with its table: Drizzle leaves the table out of a column it selects, and `grants` has an id too.
 */
export function grantsOf(ctx: RequestContext, column: HolderColumn, holderId: SQLWrapper): SQL<string> {
  return sql<string>`(select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id) order by g.role, g.unit_id), '[]'::jsonb)
    from grants g where g.tenant_id = ${ctx.credential.tenantId} and g.${sql.identifier(column)} = ${holderId})`;
}

/**
 * Whether everything a user or key may do lies within the actor's own reach. Somebody who may do more must not be seen or
 * changed by those who may do less: a new password would be a way up.
 */
export function holderInScope(ctx: RequestContext, column: HolderColumn, holderId: SQLWrapper): SQL {
  const own = sql`g.tenant_id = ${ctx.credential.tenantId} and g.${sql.identifier(column)} = ${holderId}`;
  return sql`(${EVERYWHERE} or (
    exists (select 1 from grants g where ${own})
    and not exists (select 1 from grants g where ${own}
      and (g.unit_id is null or not ${unitInScope(ctx, sql`g.unit_id`)}))))`;
}

const grantsSchema = z.array(
  z.object({
    role: z.enum(ROLES),
    unitId: z.custom<Grant['unitId']>(value => value === null || typeof value === 'string'),
  }),
);

/** Reads what `grantsOf` answered. */
export function parseGrants(found: unknown): Grant[] {
  return grantsSchema.parse(typeof found === 'string' ? JSON.parse(found) : found);
}
