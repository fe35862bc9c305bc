import type { Id } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import { EVERYWHERE, subjectInScope, unitInScope } from '../authorisation/scope.ts';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';

/** Selects events `e` with their subjects and participants gathered; the caller adds conditions, order and limit. */
export function selectEvents(ctx: RequestContext, rest: SQL): SQL {
  const { tenantId } = ctx.credential;
  return sql`
    select e.id, e.kind, e.external_id as "externalId", e.occurred_on as "on", e.unit_id as "byUnitId", e.data, e.status,
      e.counts, e.findings, e.reason, e.version, e.created_at as "recordedAt",
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', s.person_id, 'householdId', s.household_id, 'unitId', s.unit_id)) order by s.subject_id)
        from event_subjects s where s.tenant_id = ${tenantId} and s.event_id = e.id), '[]'::jsonb) as about,
      ${people(tenantId, 'present')} as "participantIds", ${people(tenantId, 'invited')} as "invitedIds",
      coalesce((
        select bool_and(${personalInSight(ctx, sql`s.subject_id`)})
        from event_subjects s where s.tenant_id = ${tenantId} and s.event_id = e.id), ${personalInSight(ctx, sql`e.unit_id`)}) as personal
    from events e
    where e.tenant_id = ${tenantId} ${rest}`;
}

function people(tenantId: Id<'tenant'>, role: 'present' | 'invited'): SQL {
  return sql`coalesce((
        select jsonb_agg(p.person_id order by p.person_id)
        from event_participants p where p.tenant_id = ${tenantId} and p.event_id = e.id and p.role = ${role}), '[]'::jsonb)`;
}

/** Whether an event lies in the actor's reach: the unit that held it, or somebody it is about. */
export function eventInScope(ctx: RequestContext): SQL {
  return sql`(${EVERYWHERE} or ${unitInScope(ctx, sql`e.unit_id`)} or exists (
    select 1 from event_subjects scope_subject
    where scope_subject.tenant_id = ${ctx.credential.tenantId} and scope_subject.event_id = e.id
      and (${subjectInScope(ctx, sql`scope_subject.subject_id`)} or ${unitInScope(ctx, sql`scope_subject.unit_id`)})))`;
}

/** Whether the actor may change an event: it lies in reach, and so does everybody it is about, since it counts for them all. */
export function eventMayBeChanged(ctx: RequestContext): SQL {
  return sql`(${EVERYWHERE} or (${eventInScope(ctx)} and not exists (
    select 1 from event_subjects reached
    where reached.tenant_id = ${ctx.credential.tenantId} and reached.event_id = e.id
      and not (${subjectInScope(ctx, sql`reached.subject_id`)} or ${unitInScope(ctx, sql`reached.unit_id`)}))))`;
}
