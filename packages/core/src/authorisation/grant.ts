import { type Db, type Id, newId, rows, run, type Statement, schema, uuids } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Entered } from '../context/entered.ts';
import type { RequestContext } from '../context/request.ts';
import { invalid, Problem, unknown } from '../errors/problem.ts';
import type { Role } from './roles.ts';
import { unitInScope } from './scope.ts';

/** A role over a unit and everything below it; without a unit, over the whole tenant. */
export interface Grant {
  readonly role: Role;
  readonly unitId: Id<'unit'> | null;
}

/** Whose grants: a user or an API key. */
export type Holder = { readonly userId: Id<'user'> } | { readonly apiKeyId: Id<'apiKey'> };

const unitRow = z.object({ id: z.string() });

/** Looks which of the units that grants name lie within the actor's own reach, and keeps them from being closed. */
export function grantableUnits(db: Db, ctx: RequestContext, grants: readonly Grant[]) {
  return rows(
    db,
    sql`select units.id from units
        where units.tenant_id = ${ctx.credential.tenantId} and units.id = any (${uuids(grants.flatMap(({ unitId }) => unitId ?? []))})
          and ${unitInScope(ctx, sql`units.id`)}
        order by units.id for key share`,
    unitRow,
  );
}

/**
 * Nobody gives away more than they hold. Only administrators grant, and an administrator may do whatever any role may, so
 * what is left to check is where: the whole tenant, or units within their own reach.
 */
export function checkGrants(
  grants: readonly Grant[],
  reachable: readonly { readonly id: string }[],
  { actor }: Entered,
): void {
  const seen = new Set<string>();
  for (const [index, { role, unitId }] of grants.entries()) {
    if (unitId === null && actor.scope !== '*') {
      throw new Problem('forbidden', {
        detail: {
          zh: '整个租户的角色只能由持有此类角色的人授予',
          en: 'a role over the whole tenant is granted by those who hold one',
        },
      });
    }
    if (unitId !== null && !reachable.some(({ id }) => id === unitId)) {
      throw unknown(`grants[${index}].unitId`, 'unit');
    }
    const key = `${role} ${unitId ?? ''}`;
    if (seen.has(key)) throw invalid(`grants[${index}]`, { zh: '重复授予', en: 'given twice' });
    seen.add(key);
  }
}

/** Stores the grants of somebody new. */
export function insertGrants(
  db: Db,
  tenantId: Id<'tenant'>,
  holder: Holder,
  grants: readonly Grant[],
): Statement {
  return db
    .insert(schema.grants)
    .values(grants.map(({ role, unitId }) => ({ tenantId, id: newId<'grant'>(), ...holder, role, unitId })));
}

/** Takes away a user's grants, for others to be put in their place. */
export function removeGrants(db: Db, tenantId: Id<'tenant'>, userId: Id<'user'>): Statement {
  return run(db, sql`delete from grants where tenant_id = ${tenantId} and user_id = ${userId}`);
}
