import { json, texts } from '@lifang/db';
import type { Taker } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { actorPerson } from './sight.ts';

const TAKER = sql`as t(kind text, version integer, step text, states text[], ground text, at text, once boolean, positions text[],
  roles text[], barred text[])`;

/** The units a stored case `c` is about, as a query for their `unit_id`. */
const unitsAbout = (ctx: RequestContext): SQL => sql`select b.unit_id from case_subjects b
  where b.tenant_id = ${ctx.credential.tenantId} and b.case_id = c.id and b.unit_id is not null`;

/** The nearest unit of the kind a taker names, at or above the unit of a case `c`, or one for each unit it is about. */
function nearest(ctx: RequestContext, day: Day, about: SQL): SQL {
  return sql`lateral (
    select distinct n.id, n.name from (
      select c.unit_id where t.ground = 'case'
      union all select concerned.unit_id from (${about}) concerned where t.ground = 'subject'
    ) ground
    cross join lateral (
      select u.id, u.name from unit_closure k join units u on u.tenant_id = k.tenant_id and u.id = k.ancestor_id
      where k.tenant_id = ${ctx.credential.tenantId} and k.descendant_id = ground.unit_id and u.kind = t.at
        and k.valid_from <= ${day} and k.valid_to >= ${day}
      order by k.depth limit 1) n) o`;
}

/** Whether the actor has one of some roles over a unit today. */
export function hasRoleOver(ctx: RequestContext, unitId: SQLWrapper, roles: SQLWrapper): SQL {
  const { tenantId } = ctx.credential;
  return sql`(current_setting('app.actor_kind') = 'system' or exists (
    select 1 from grants g
    where g.tenant_id = ${tenantId} and g.role = any (${roles})
      and nullif(current_setting('app.actor_id'), '')::uuid in (g.user_id, g.api_key_id)
      and (g.unit_id is null or exists (
        select 1 from unit_closure over_it where over_it.tenant_id = ${tenantId} and over_it.descendant_id = ${unitId}
          and over_it.ancestor_id = g.unit_id and over_it.valid_from <= ${ctx.today} and over_it.valid_to >= ${ctx.today}))))`;
}

/** Roles that may record what somebody else did. */
export const CLERKS = texts(['administrator', 'officer']);

/**
 * Who may take each step of the workflow of a case `c` on a day, as a JSON list: one entry for each unit that is found, and one
 * without a unit where there is none.
 *
 * @param about the units it is about, as a query for their `unit_id`: those of the stored case when absent.
 */
export function standingsColumn(
  ctx: RequestContext,
  takers: readonly Taker[],
  day: Day,
  about: SQL = unitsAbout(ctx),
): SQL {
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object(
      'step', t.step,
      'unit', case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end,
      'holders', (
        select coalesce(jsonb_agg(distinct p.person_id), '[]'::jsonb) from appointments p
        where p.tenant_id = ${ctx.credential.tenantId} and p.unit_id = o.id and p.kind = any (t.positions) and p.counts
          and p.valid_from <= ${day} and p.valid_to >= ${day}),
      'staff', o.id is not null and ${hasRoleOver(ctx, sql`o.id`, sql`t.roles`)}) order by t.step, o.name, o.id)
    from jsonb_to_recordset(${json(takers)}) ${TAKER}
    left join ${nearest(ctx, day, about)} on true
    where t.kind = c.kind and t.version = c.workflow_version), '[]'::jsonb)`;
}

/** The step that brought a case `c` to the state it is in, or was in on a day: what only said something moved it nowhere. */
export function cameAt(ctx: RequestContext, asOf: Day | null): SQL {
  return sql`(select max(came.seq) from case_steps came
    where came.tenant_id = ${ctx.credential.tenantId} and came.case_id = c.id and came.from_state is distinct from came.to_state
      ${asOf === null ? sql`` : sql`and came.taken_on <= ${asOf}`})`;
}

/** Whether a case `c` waits for the actor: a step leads on from its state that they may take today. */
export function waitsForActor(ctx: RequestContext, takers: readonly Taker[]): SQL {
  const { tenantId } = ctx.credential;
  const { today } = ctx;
  return sql`exists (
    select 1 from jsonb_to_recordset(${json(takers)}) ${TAKER}
    cross join ${nearest(ctx, today, unitsAbout(ctx))}
    where t.kind = c.kind and t.version = c.workflow_version and c.state = any (t.states)
      and (${hasRoleOver(ctx, sql`o.id`, sql`t.roles`)} or exists (
        select 1 from appointments p
        where p.tenant_id = ${tenantId} and p.unit_id = o.id and p.kind = any (t.positions) and p.counts
          and p.person_id = ${actorPerson(ctx)} and p.valid_from <= ${today} and p.valid_to >= ${today}))
      and not (t.once and exists (
        select 1 from case_steps spoken
        where spoken.tenant_id = ${tenantId} and spoken.case_id = c.id and spoken.step = t.step and spoken.unit_id = o.id
          and spoken.seq > ${cameAt(ctx, null)}))
      and not exists (
        select 1 from case_parties barred
        where barred.tenant_id = ${tenantId} and barred.case_id = c.id and barred.role = any (t.barred)
          and barred.person_id = ${actorPerson(ctx)}))`;
}
