import type { Id } from '@lifang/db';
import type { Grant } from '../authorisation/grant.ts';
import { MATRIX } from '../authorisation/matrix.ts';
import type { Role } from '../authorisation/roles.ts';
import type { Entered } from '../context/entered.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';

/** Who is asking, and what they may do. */
export interface Me {
  actor: { id: Id<'other'> | null; kind: Entered['actor']['kind']; name: string };
  tenant: { id: Id<'tenant'>; slug: string; name: string };
  /** The person of the roster the user is, when they are one. */
  personId: Id<'person'> | null;
  grants: Grant[];
  roles: Role[];
  /** Null for the whole tenant, else the units whose subtrees are within reach. */
  scope: string[] | null;
  /** Everything at least one of the roles allows. */
  operations: string[];
}

export async function readMe(ctx: RequestContext): Promise<Me> {
  const { entered } = await read(ctx, 'me.read', () => []);
  const { actor, tenant } = entered;
  const roles = [...new Set(actor.grants.map(({ role }) => role))];
  const allows = (allowed: readonly Role[]) => allowed.some(role => roles.includes(role));
  return {
    actor: { id: actor.id, kind: actor.kind, name: actor.name },
    tenant: { id: tenant.id, slug: tenant.slug, name: tenant.name },
    personId: actor.personId,
    grants: actor.grants.map(({ role, unitId }) => ({ role, unitId })),
    roles,
    scope: actor.scope === '*' ? null : actor.scope,
    operations: Object.entries(MATRIX)
      .filter(([, allowed]) => allows(allowed))
      .map(([operation]) => operation),
  };
}
