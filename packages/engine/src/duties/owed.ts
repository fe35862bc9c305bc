import { json } from '@lifang/db';
import { OPEN_END, type SubjectNoun } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../configuration.ts';
import { type Occurrence, termsOf } from './occurrences.ts';
import type { ActiveDuty } from './rules.ts';
import { listed, only, type Scope } from './scope.ts';

/**
 * On which days a subject was in the tenant, and for units of which kind it is, as `presence`; for whoever lives somewhere,
 * first where they lived from a day until before another, as `stay`; for whoever holds one of some posts, where and when they
 * hold it.
 */
export function presence(noun: SubjectNoun, posts: readonly string[] | null, scope: Scope): SQL {
  if (posts !== null) {
    return sql`stay as materialized (
      select a.person_id as subject_id, a.unit_id, a.valid_from, a.valid_to
      from appointments a
      where a.tenant_id = ${scope.tenantId} and a.kind in ${listed(posts)} and a.counts and a.valid_from <= ${scope.asOf}
        ${only(scope, sql`a.person_id`)}
    ), presence as materialized (
      select s.subject_id, null::text as unit_kind, range_agg(daterange(s.valid_from, s.valid_to, '[]')) as days
      from stay s group by s.subject_id
    )`;
  }
  if (noun === 'unit') {
    return sql`presence as materialized (
      select u.id as subject_id, u.kind as unit_kind, datemultirange(daterange(u.valid_from, u.valid_to, '[]')) as days
      from units u
      where u.tenant_id = ${scope.tenantId} and u.kind in (select unit_kind from rule) and u.valid_from <= ${scope.asOf}
        ${only(scope, sql`u.id`)}
    )`;
  }
  const whose = noun === 'person' ? sql`r.person_id is not null` : sql`r.person_id is null`;
  return sql`stay as materialized (
      select r.subject_id, r.unit_id, r.valid_from, r.valid_to,
        coalesce(lead(r.valid_from) over (partition by r.subject_id order by r.valid_from), 'infinity') as until
      from residences r
      where r.tenant_id = ${scope.tenantId} and ${whose} and r.valid_from <= ${scope.asOf} ${only(scope, sql`r.subject_id`)}
    ), presence as materialized (
      select s.subject_id, null::text as unit_kind, range_agg(daterange(s.valid_from, s.valid_to, '[]')) as days
      from stay s group by s.subject_id
    )`;
}

/**
 * The days on which each subject owes a duty, as `span`: membership is the union of the lists and must coincide with being
 * in the tenant.
 */
const SPAN = sql`span as materialized (
      select r.rule, m.subject_id, range_agg(m.span) * p.days as days
      from rule r
      join member m on m.kind = any (r.lists)
      join presence p on p.subject_id = m.subject_id and p.unit_kind is not distinct from r.unit_kind
      group by r.rule, m.subject_id, p.days
      union all
      select r.rule, p.subject_id, p.days
      from rule r
      join presence p on p.unit_kind is not distinct from r.unit_kind
      where r.everybody
    )`;

/**
 * The periods each subject owes, as `owed`. The first stretch of its membership inside the period says whether the subject
 * came late or left early; whoever came after the last day owes nothing.
 */
export function periods(occurrences: readonly Occurrence[]): SQL {
  return sql`period as materialized (
      select * from jsonb_to_recordset(${json(occurrences)})
        as p(rule text, starts_on date, ends_on date, due_on date, partial text)
    ), ${SPAN}, owed as materialized (
      select s.rule, s.subject_id, p.starts_on, p.ends_on, p.due_on, p.partial,
        case when lower(part.days) > p.starts_on then lower(part.days) end as joined_on,
        case when part.until <= p.ends_on then part.until - 1 end as left_on
      from period p
      join span s on s.rule = p.rule
      cross join lateral (
        select days, case
            -- Whoever goes and comes back has left where parts are waived, and owes the whole where they are not.
            when p.partial = 'whole' or days = datemultirange(range_merge(days)) then upper(days)
            else (select upper(stretch) from unnest(days) as stretch order by stretch limit 1)
          end as until
        from (select s.days * datemultirange(daterange(p.starts_on, p.ends_on, '[]')) as days offset 0) within
      ) part
      where not isempty(part.days) and (p.due_on is null or p.due_on < p.starts_on or lower(part.days) <= p.due_on)
    )`;
}

/** The terms in force, by the day of a trigger, as `term`. */
function terms(config: Configuration, group: readonly ActiveDuty[]): SQL {
  return sql`term as materialized (
      select * from jsonb_to_recordset(${json(group.flatMap(active => termsOf(config, active)))})
        as t(rule text, valid_from date, valid_to date, term text)
    )`;
}

/** The triggers each subject has met, as `owed`: each start of a membership while the duty binds. */
export function triggers(config: Configuration, group: readonly ActiveDuty[]): SQL {
  return sql`${terms(config, group)}, owed as materialized (
      select r.rule, m.subject_id, lower(m.span) as starts_on, ${OPEN_END}::date as ends_on,
        min((lower(m.span) + t.term::interval)::date) as due_on, 'waive'::text as partial, null::date as joined_on,
        nullif(max(upper(stretch) - 1), ${OPEN_END}::date) as left_on
      from rule r
      join member m on m.kind = any (r.lists) and lower(m.span) between r."from" and r."to"
      join presence p on p.subject_id = m.subject_id and p.unit_kind is not distinct from r.unit_kind
      join term t on t.rule = r.rule and lower(m.span) between t.valid_from and t.valid_to
      cross join lateral unnest(p.days * datemultirange(m.span)) as stretch
      where stretch @> lower(m.span)
      group by r.rule, m.subject_id, lower(m.span)
    )`;
}

/** The stretches of days on which a subject owes a duty while it binds. */
const STRETCHES = sql`stretch as materialized (
      select r.rule, s.subject_id, lower(one) as starts_on, upper(one) - 1 as ends_on
      from span s
      join rule r on r.rule = s.rule
      cross join lateral unnest(s.days * datemultirange(daterange(r."from", r."to", '[]'))) as one
    )`;

/** Something that happens to a subject, as `owed`: each starts an occurrence of its own, and debts can be paid late. */
export function following(config: Configuration, group: readonly ActiveDuty[], trigger: SQL): SQL {
  return sql`${terms(config, group)}, ${SPAN}, ${STRETCHES}, trigger as materialized (${trigger}), owed as materialized (
      select s.rule, s.subject_id, t.occurred_on as starts_on, ${OPEN_END}::date as ends_on,
        min((t.occurred_on + m.term::interval)::date) as due_on, 'waive'::text as partial, null::date as joined_on,
        nullif(max(s.ends_on), ${OPEN_END}::date) as left_on
      from stretch s
      join trigger t on t.subject_id = s.subject_id and t.occurred_on between s.starts_on and s.ends_on
      join term m on m.rule = s.rule and t.occurred_on between m.valid_from and m.valid_to
      group by s.rule, s.subject_id, t.occurred_on
    )`;
}

/**
 * Coverage since the last renewal, as `owed`: an occurrence runs from the first day or a renewal to the day before the next
 * one, and is never overdue.
 */
export function renewed(trigger: SQL): SQL {
  return sql`${SPAN}, ${STRETCHES}, trigger as materialized (${trigger}), mark as (
      select s.rule, s.subject_id, s.starts_on, s.ends_on from stretch s
      union
      select s.rule, s.subject_id, t.occurred_on, s.ends_on from stretch s
      join trigger t on t.subject_id = s.subject_id and t.occurred_on between s.starts_on and s.ends_on
    ), owed as materialized (
      select m.rule, m.subject_id, m.starts_on,
        coalesce(lead(m.starts_on) over (partition by m.rule, m.subject_id order by m.starts_on) - 1, ${OPEN_END}::date) as ends_on,
        null::date as due_on, 'whole'::text as partial, null::date as joined_on, nullif(m.ends_on, ${OPEN_END}::date) as left_on
      from mark m
    )`;
}

/** An occurrence from the first day, and from each time it was done, to the next time, as `owed`. */
export function sinceLast(config: Configuration, group: readonly ActiveDuty[]): SQL {
  return sql`${terms(config, group)}, ${SPAN}, ${STRETCHES}, mark as (
      select s.rule, s.subject_id, s.starts_on, s.ends_on from stretch s
      union
      select s.rule, s.subject_id, e.occurred_on, s.ends_on from stretch s
      join rule r on r.rule = s.rule
      join event e on e.subject_id = s.subject_id and e.kind = any (r.kinds) and e.occurred_on between s.starts_on and s.ends_on
    ), owed as materialized (
      select m.rule, m.subject_id, m.starts_on, ${OPEN_END}::date as ends_on, (m.starts_on + t.term::interval)::date as due_on,
        'whole'::text as partial, null::date as joined_on, nullif(m.ends_on, ${OPEN_END}::date) as left_on
      from mark m
      join term t on t.rule = m.rule and m.starts_on between t.valid_from and t.valid_to
    )`;
}

/**
 * The stretches on which as many have a standing as needed, and its gaps, overdue from their first day, as `owed`: one for each
 * number that has it, so that what is known of each holds on all of its days.
 */
export function gaps(standing: SQL): SQL {
  return sql`${SPAN}, ${STRETCHES}, standing as materialized (${standing}), hold as (
      select s.rule, s.subject_id, s.starts_on, daterange(s.starts_on, s.ends_on, '[]') * h.days as days
      from stretch s
      join rule r on r.rule = s.rule
      join standing h on h.subject_id = s.subject_id and h.kind = any (r.kinds)
      where h.days && daterange(s.starts_on, s.ends_on, '[]')
    ), change as (
      select s.rule, s.subject_id, s.starts_on, day, 0 as by from stretch s cross join lateral (values (s.starts_on), (s.ends_on + 1)) as ends(day)
      union all
      select h.rule, h.subject_id, h.starts_on, lower(h.days), 1 from hold h
      union all
      select h.rule, h.subject_id, h.starts_on, upper(h.days), -1 from hold h
    ), level as (
      select c.rule, c.subject_id, c.starts_on, sum(sum(c.by)) over since as held, daterange(c.day, lead(c.day) over since) as days
      from change c
      group by c.rule, c.subject_id, c.starts_on, c.day
      window since as (partition by c.rule, c.subject_id, c.starts_on order by c.day)
    ), piece as (
      select l.rule, l.subject_id, r.least, least(l.held, r.least)::integer as held, range_agg(l.days) as days
      from level l
      join rule r on r.rule = l.rule
      where not upper_inf(l.days)
      group by l.rule, l.subject_id, r.least, least(l.held, r.least)
    ), owed as materialized (
      select p.rule, p.subject_id, lower(one) as starts_on, upper(one) - 1 as ends_on,
        case when p.held < p.least then lower(one) - 1 end as due_on, 'whole'::text as partial, null::date as joined_on,
        null::date as left_on, p.held
      from piece p
      cross join lateral unnest(p.days) as one
    )`;
}
