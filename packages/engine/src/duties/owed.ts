import { json } from '@lifang/db';
import { OPEN_END, type SubjectNoun } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../configuration.ts';
import { occurrencesOf, termsOf } from './occurrences.ts';
import type { ActiveDuty } from './rules.ts';
import { only, type Scope } from './scope.ts';

/** On which days a subject was in the tenant, and for units of which kind it is. */
export function presence(noun: SubjectNoun, scope: Scope): SQL {
  if (noun === 'unit') {
    return sql`
      select u.id as subject_id, u.kind as unit_kind, datemultirange(daterange(u.valid_from, u.valid_to, '[]')) as days
      from units u
      where u.tenant_id = ${scope.tenantId} and u.kind in (select unit_kind from rule) and u.valid_from <= ${scope.asOf}
        ${only(scope, sql`u.id`)}`;
  }
  const whose = noun === 'person' ? sql`r.person_id is not null` : sql`r.person_id is null`;
  return sql`
    select r.subject_id, null::text as unit_kind, range_agg(daterange(r.valid_from, r.valid_to, '[]')) as days
    from residences r
    where r.tenant_id = ${scope.tenantId} and ${whose} and r.valid_from <= ${scope.asOf} ${only(scope, sql`r.subject_id`)}
    group by r.subject_id`;
}

/**
 * The periods each subject owes, as `owed`. Membership of a period is the union of the lists and must coincide with being in
 * the tenant; the first stretch of it inside the period says whether the subject came late or left early.
 */
export function periods(config: Configuration, group: readonly ActiveDuty[], scope: Scope): SQL {
  const occurrences = group.flatMap(active => occurrencesOf(config, active, scope.window));
  return sql`period as materialized (
      select * from jsonb_to_recordset(${json(occurrences)})
        as p(rule text, starts_on date, ends_on date, due_on date, partial text)
    ), span as materialized (
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
    ), owed as materialized (
      select s.rule, s.subject_id, p.starts_on, p.ends_on, p.due_on, p.partial,
        case when lower(piece.days) > p.starts_on then lower(piece.days) end as joined_on,
        case when upper(piece.days) - 1 < p.ends_on then upper(piece.days) - 1 end as left_on
      from period p
      join span s on s.rule = p.rule
      cross join lateral (
        select stretch as days from unnest(s.days * datemultirange(daterange(p.starts_on, p.ends_on, '[]'))) as stretch
        order by stretch limit 1
      ) piece
    )`;
}

/** The triggers each subject has met, as `owed`: each start of a membership while the duty binds. */
export function triggers(config: Configuration, group: readonly ActiveDuty[]): SQL {
  const terms = group.flatMap(active => termsOf(config, active));
  return sql`term as materialized (
      select * from jsonb_to_recordset(${json(terms)}) as t(rule text, valid_from date, valid_to date, term text)
    ), owed as materialized (
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
