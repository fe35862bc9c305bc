import { type Configuration, caseCounts, takersOf } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { CLERKS, cameAt, hasRoleOver, standingsColumn } from './standings.ts';

/**
 * Selects cases `c`, as they stand or as they stood on a day; the caller adds conditions, order and limit, and finds the
 * state under `s.state`.
 */
export function selectCases(ctx: RequestContext, config: Configuration, asOf: Day | null, rest: SQL): SQL {
  const { tenantId } = ctx.credential;
  const stood =
    asOf === null
      ? sql`cross join lateral (select c.state, c.reached_on, c.reached_at) s`
      : sql`cross join lateral (
          select p.to_state as state, p.taken_on as reached_on, p.recorded_at as reached_at from case_steps p
          where p.tenant_id = ${tenantId} and p.case_id = c.id and p.taken_on <= ${asOf}
            and p.from_state is distinct from p.to_state
          order by p.seq desc limit 1) s`;
  const day = asOf ?? ctx.today;
  return sql`
    select c.id, c.kind, c.workflow_version as "workflowVersion", c.external_id as "externalId", c.unit_id as "unitId",
      c.part_of as "partOfId", c.data, c.findings, s.state, s.reached_on as "reachedOn", s.reached_at as "reachedAt",
      c.opened_on as "openedOn", case when c.closed_on <= ${day} then c.closed_on end as "closedOn", c.version,
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', b.person_id, 'householdId', b.household_id, 'unitId', b.unit_id)) order by b.subject_id)
        from case_subjects b where b.tenant_id = ${tenantId} and b.case_id = c.id), '[]'::jsonb) as about,
      coalesce((
        select jsonb_agg(jsonb_build_object('role', b.role, 'personId', b.person_id) order by b.role, b.person_id)
        from case_parties b where b.tenant_id = ${tenantId} and b.case_id = c.id), '[]'::jsonb) as parties,
      coalesce((
        select bool_and(${personalInSight(ctx, sql`b.subject_id`)})
        from case_subjects b where b.tenant_id = ${tenantId} and b.case_id = c.id), ${personalInSight(ctx, sql`c.unit_id`)}) as personal,
      ${standingsColumn(ctx, takersOf(config), day)} as standings,
      ${caseCounts(tenantId, config)} as counts,
      coalesce((
        select jsonb_agg(jsonb_build_object('step', p.step, 'unitId', p.unit_id, 'on', p.taken_on, 'data', p.data) order by p.seq)
        from case_steps p
        where p.tenant_id = ${tenantId} and p.case_id = c.id and p.seq > ${cameAt(ctx, asOf)}
          ${asOf === null ? sql`` : sql`and p.taken_on <= ${asOf}`}), '[]'::jsonb) as said,
      (select r.state from cases r where r.tenant_id = ${tenantId} and r.id = c.part_of) as round,
      ${hasRoleOver(ctx, sql`c.unit_id`, CLERKS)} as clerk
    from cases c ${stood}
    where c.tenant_id = ${tenantId} ${rest}`;
}

/** Selects the history of a case up to a day, the opening first. */
export function selectSteps(ctx: RequestContext, rest: SQL): SQL {
  const { tenantId } = ctx.credential;
  return sql`
    select p.seq as version, p.step, p.from_state as "from", p.to_state as "to", p.taken_on as "on", p.person_id as "personId",
      p.unit_id as "unitId", p.authority, p.opinion, p.reason, p.data, p.recorded_by as "recordedBy", p.recorded_at as "recordedAt",
      coalesce((
        select jsonb_agg(jsonb_build_object('effect', e.effect, 'kind', e.kind, 'eventId', e.event_id,
          'recordId', e.record_id, 'categoryId', e.category_id, 'awardId', e.award_id, 'noticeId', e.notice_id, 'caseId', e.opened_id) order by e.ordinal)
        from case_effects e where e.tenant_id = ${tenantId} and e.case_id = p.case_id and e.seq = p.seq), '[]'::jsonb) as effects
    from case_steps p
    where p.tenant_id = ${tenantId} ${rest} order by p.seq`;
}
