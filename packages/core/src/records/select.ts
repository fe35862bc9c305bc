import { type SQL, sql } from 'drizzle-orm';
import { EVERYWHERE, subjectInScope, unitInScope } from '../authorisation/scope.ts';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';

/** Selects records `r` with their subjects gathered; the caller adds conditions, order and limit. */
export function selectRecords(ctx: RequestContext, rest: SQL): SQL {
  const { tenantId } = ctx.credential;
  return sql`
    select r.id, r.kind, r.external_id as "externalId", r.occurred_on::text as "on", r.unit_id as "byUnitId", r.data, r.status,
      r.counts, r.findings, r.reason, r.version, to_char(r.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt",
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', s.person_id, 'householdId', s.household_id, 'unitId', s.unit_id)) order by s.subject_id)
        from record_subjects s where s.tenant_id = ${tenantId} and s.record_id = r.id), '[]'::jsonb) as about,
      coalesce((
        select bool_and(${personalInSight(ctx, sql`s.subject_id`)})
        from record_subjects s where s.tenant_id = ${tenantId} and s.record_id = r.id), ${personalInSight(ctx, sql`r.unit_id`)}) as personal
    from records r
    where r.tenant_id = ${tenantId} ${rest}`;
}

/** Whether a record lies in the actor's reach: the unit that keeps it, or somebody it is about. */
export function recordInScope(ctx: RequestContext): SQL {
  return sql`(${EVERYWHERE} or ${unitInScope(ctx, sql`r.unit_id`)} or exists (
    select 1 from record_subjects scope_subject
    where scope_subject.tenant_id = ${ctx.credential.tenantId} and scope_subject.record_id = r.id
      and (${subjectInScope(ctx, sql`scope_subject.subject_id`)} or ${unitInScope(ctx, sql`scope_subject.unit_id`)})))`;
}
