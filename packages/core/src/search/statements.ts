import { type SQL, sql } from 'drizzle-orm';
import { subjectInScope, unitInScope } from '../authorisation/scope.ts';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';

export const FOUND_NOUNS = ['unit', 'household', 'person'] as const;
export type FoundNoun = (typeof FOUND_NOUNS)[number];

/**
 * Selects what begins with a text, in the order of names: units by name, households by address, people by name. Addresses
 * and names of people are matched only where the actor may see them, so that nobody can spell out what is masked.
 */
export function searchStatement(ctx: RequestContext, noun: FoundNoun, text: string, limit: number): SQL {
  const { tenantId } = ctx.credential;
  const { today } = ctx;
  const home = (id: SQL) => sql`(select r.unit_id from residences r
    where r.tenant_id = ${tenantId} and r.subject_id = ${id} and r.valid_from <= ${today} and r.valid_to >= ${today})`;
  switch (noun) {
    case 'unit':
      return sql`select u.id, u.kind, u.external_id as "externalId", u.name, u.id as "unitId" from units u
        where u.tenant_id = ${tenantId} and starts_with(u.name, ${text}) and u.valid_from <= ${today} and u.valid_to >= ${today}
          and ${unitInScope(ctx, sql`u.id`)}
        order by u.name, u.id limit ${limit}`;
    case 'household':
      return sql`select h.id, null::text as kind, h.external_id as "externalId", h.address as name, ${home(sql`h.id`)} as "unitId"
        from households h
        where h.tenant_id = ${tenantId} and starts_with(h.address, ${text})
          and ${subjectInScope(ctx, sql`h.id`)} and ${personalInSight(ctx, sql`h.id`)}
        order by h.address, h.id limit ${limit}`;
    case 'person':
      return sql`select p.id, null::text as kind, p.external_id as "externalId", p.name, ${home(sql`p.id`)} as "unitId"
        from people p
        where p.tenant_id = ${tenantId} and starts_with(p.name, ${text}) and p.merged_into_id is null
          and ${subjectInScope(ctx, sql`p.id`)} and ${personalInSight(ctx, sql`p.id`)}
        order by p.name, p.id limit ${limit}`;
  }
}
