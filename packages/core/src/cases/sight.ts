import { json } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { EVERYWHERE, subjectInScope, unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';

/** The person of the roster the actor is; null for keys, and for users who are nobody there. */
export function actorPerson(ctx: RequestContext): SQL {
  return sql`(select me.person_id from users me
    where me.tenant_id = ${ctx.credential.tenantId} and me.id = nullif(current_setting('app.actor_id'), '')::uuid)`;
}

/** Whether a case `c` lies in the actor's reach: its unit, or somebody it is about. */
export function caseInScope(ctx: RequestContext): SQL {
  return sql`(${EVERYWHERE} or ${unitInScope(ctx, sql`c.unit_id`)} or exists (
    select 1 from case_subjects scope_subject
    where scope_subject.tenant_id = ${ctx.credential.tenantId} and scope_subject.case_id = c.id
      and (${subjectInScope(ctx, sql`scope_subject.subject_id`)} or ${unitInScope(ctx, sql`scope_subject.unit_id`)})))`;
}

/** Whether a case `c` exists for the actor: it is hidden from parties whom its kind names. */
export function caseInSight(ctx: RequestContext, config: Configuration): SQL {
  const hiding = config.policies.flatMap(({ policy }) =>
    policy.cases
      .filter(({ hiddenFrom }) => hiddenFrom.length > 0)
      .map(kind => ({ kind: qualify(policy.slug, kind), roles: kind.hiddenFrom })),
  );
  if (hiding.length === 0) return sql`true`;
  return sql`not exists (
    select 1 from jsonb_to_recordset(${json(hiding)}) as hiding(kind text, roles text[])
    join case_parties hidden on hidden.tenant_id = ${ctx.credential.tenantId} and hidden.case_id = c.id
      and hidden.role = any (hiding.roles)
    where hiding.kind = c.kind and hidden.person_id = ${actorPerson(ctx)})`;
}
