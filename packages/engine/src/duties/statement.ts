import { type Id, json, uuids } from '@lifang/db';
import {
  type Counting,
  type Day,
  type EventSelection,
  type Link,
  OPEN_END,
  qualify,
  type SubjectNoun,
} from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../configuration.ts';
import { countedKinds } from '../vocabulary.ts';
import { occurrencesOf, termsOf } from './occurrences.ts';
import type { ActiveDuty } from './rules.ts';
import type { Window } from './window.ts';

/** What a statement answers for. */
export interface Scope {
  readonly tenantId: Id<'tenant'>;
  /** Null: everybody. */
  readonly subjects: readonly string[] | null;
  readonly window: Window;
  /**
   * Standings that begin and events that happen after this day are not seen. A standing that ends later is seen with its
   * end, and the status on a day looks whether that day has come.
   */
  readonly asOf: Day;
}

/** The columns a duty statement answers, in the order of `duty_states`. */
export const STATE_COLUMNS = sql.raw(
  `rule, person_id, household_id, unit_id, subject_id, starts_on, ends_on, due_on, least, target, done, first_on, last_on,
   joined_on, left_on, partial, leaf_id`,
);

/**
 * The definition of what is known of duties: one select over all given duties, for a tenant, a selection or one subject, on
 * any day. What is kept in `duty_states` is its answer for today.
 */
export function dutyStatement(config: Configuration, duties: readonly ActiveDuty[], scope: Scope): SQL {
  const groups = Map.groupBy(duties, shapeOf);
  const selects = [...groups.values()].map(group => sql`(${groupStatement(config, group, scope)})`);
  if (selects.length === 0) return sql`select ${STATE_COLUMNS} from duty_states where false`;
  return sql.join(selects, sql` union all `);
}

/** Duties of one shape share one select and differ only in rows it is given, so that the text, and its plan, stay the same. */
function shapeOf({ duty, enabled }: ActiveDuty): string {
  const { when, subjects, done } = duty;
  const links = done.links.map(link =>
    link.link === 'with'
      ? [link.link, ...link.positions.map(position => qualify(enabled.policy.slug, position))]
      : link,
  );
  return JSON.stringify([when.form === 'after', subjects.selects, links]);
}

interface RuleRow {
  readonly rule: string;
  readonly everybody: boolean;
  readonly unit_kind: string | null;
  readonly lists: readonly string[];
  readonly kinds: readonly string[];
  readonly least: number;
  readonly target: number | null;
  readonly counting: Counting;
  readonly from: Day;
  readonly to: Day;
}

function ruleRow(config: Configuration, { rule, enabled, duty, from, to }: ActiveDuty): RuleRow {
  const { slug } = enabled.policy;
  const { subjects, when } = duty;
  const lists = when.form === 'after' ? when.begins : subjects.categories;
  return {
    rule,
    everybody: lists === null,
    unit_kind: subjects.unit === null ? null : qualify(slug, subjects.unit),
    lists: (lists ?? []).map(list => qualify(slug, list)),
    kinds: countedKinds(config, slug, duty.done.kind),
    least: duty.need.least,
    target: duty.need.target,
    counting: duty.counting,
    from,
    to,
  };
}

function groupStatement(config: Configuration, group: readonly ActiveDuty[], scope: Scope): SQL {
  const [first] = group;
  if (first === undefined) throw new Error('a group of duties has a first one');
  const noun = first.duty.subjects.selects;
  const triggered = first.duty.when.form === 'after';
  const rules = group.map(active => ruleRow(config, active));
  return sql`
    with rule as materialized (
      select * from jsonb_to_recordset(${json(rules)})
        as r(rule text, everybody boolean, unit_kind text, lists text[], kinds text[], least integer, target integer, counting text, "from" date, "to" date)
    ), presence as materialized (
      ${presence(noun, scope)}
    ), member as materialized (
      select c.kind, c.subject_id, daterange(c.valid_from, c.valid_to, '[]') as span
      from categories c
      where c.tenant_id = ${scope.tenantId} and c.kind in (select unnest(lists) from rule) and c.valid_from <= ${scope.asOf}
        ${only(scope, sql`c.subject_id`)}
    ), event as materialized (
      ${events(first, noun, scope)}
    ), ${triggered ? triggers(config, group) : periods(config, group, scope)}, counted as materialized (
      select o.rule, o.subject_id, o.starts_on,
        count(distinct e.occurred_on)::integer as days, count(distinct e.event_id)::integer as times,
        min(e.occurred_on) as first_on, max(e.occurred_on) as last_on
      from owed o
      join rule r on r.rule = o.rule
      join event e on e.subject_id = o.subject_id and e.kind = any (r.kinds) and e.occurred_on between o.starts_on and o.ends_on
      group by o.rule, o.subject_id, o.starts_on
    )
    select o.rule,
      ${noun === 'person' ? sql`o.subject_id` : sql`null::uuid`} as person_id,
      ${noun === 'household' ? sql`o.subject_id` : sql`null::uuid`} as household_id,
      ${noun === 'unit' ? sql`o.subject_id` : sql`null::uuid`} as unit_id,
      o.subject_id, o.starts_on, o.ends_on, o.due_on, r.least, r.target,
      coalesce(case r.counting when 'each' then k.times else k.days end, 0) as done, k.first_on, k.last_on,
      o.joined_on, o.left_on, o.partial, ${leaf(noun, scope)} as leaf_id
    from owed o
    join rule r on r.rule = o.rule
    left join counted k on k.rule = o.rule and k.subject_id = o.subject_id and k.starts_on = o.starts_on`;
}

/** On which days a subject was in the tenant, and for units of which kind it is. */
function presence(noun: SubjectNoun, scope: Scope): SQL {
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
 * The periods each subject owes. Membership of a period is the union of the lists and must coincide with being in the
 * tenant; the first stretch of it inside the period says whether the subject came late or left early.
 */
function periods(config: Configuration, group: readonly ActiveDuty[], scope: Scope): SQL {
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
        case when upper(stay.days) - 1 < p.ends_on then upper(stay.days) - 1 end as left_on
      from period p
      join span s on s.rule = p.rule
      cross join lateral (
        select stretch as days from unnest(s.days * datemultirange(daterange(p.starts_on, p.ends_on, '[]'))) as stretch
        order by stretch limit 1
      ) piece
      -- Whoever goes and comes back has left where parts are waived, and owes the whole where they are not.
      cross join lateral (
        select stretch as days from unnest(s.days * datemultirange(daterange(p.starts_on, p.ends_on, '[]'))) as stretch
        order by case when p.partial = 'whole' then upper(stretch) end desc, stretch limit 1
      ) stay
    )`;
}

/** The triggers each subject has met: each start of a membership while the duty binds. */
function triggers(config: Configuration, group: readonly ActiveDuty[]): SQL {
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

/** The events that count, with whom each counts for. */
function events({ duty, enabled }: ActiveDuty, noun: SubjectNoun, scope: Scope): SQL {
  const { slug } = enabled.policy;
  const source = sourceOf(duty.done, noun, scope);
  const filters = duty.done.links.map(link => filterOf(link, slug, scope));
  return sql`select distinct s.event_id, s.subject_id, s.kind, s.occurred_on from (${source}) s where true ${sql.join(filters, sql` `)}`;
}

function sourceOf(done: EventSelection, noun: SubjectNoun, scope: Scope): SQL {
  const kinds = sql`in (select unnest(kinds) from rule)`;
  const by = done.links.find(link => link.link === 'by' || link.link === 'within');
  if (by?.link === 'by') {
    return sql`
      select e.id as event_id, e.unit_id as subject_id, e.kind, e.occurred_on from events e
      where e.tenant_id = ${scope.tenantId} and e.kind ${kinds} and e.counts and e.occurred_on <= ${scope.asOf}
        ${only(scope, sql`e.unit_id`)}`;
  }
  if (by?.link === 'within') {
    return sql`
      select e.id as event_id, c.ancestor_id as subject_id, e.kind, e.occurred_on from events e
      join unit_closure c on c.tenant_id = ${scope.tenantId} and c.descendant_id = e.unit_id
        and e.occurred_on between c.valid_from and c.valid_to
      where e.tenant_id = ${scope.tenantId} and e.kind ${kinds} and e.counts and e.occurred_on <= ${scope.asOf}
        ${only(scope, sql`c.ancestor_id`)}`;
  }
  const about = sql`
      select s.event_id, s.subject_id, s.kind, s.occurred_on from event_subjects s
      where s.tenant_id = ${scope.tenantId} and s.kind ${kinds} and s.counts and s.occurred_on <= ${scope.asOf}
        ${only(scope, sql`s.subject_id`)}`;
  if (noun !== 'household') return about;
  // An event about somebody is about the household they lived in on that day.
  return sql`${about}
      union all
      select s.event_id, r.household_id as subject_id, s.kind, s.occurred_on from residences r
      join event_subjects s on s.tenant_id = ${scope.tenantId} and s.subject_id = r.person_id and s.kind ${kinds} and s.counts
        and s.occurred_on between r.valid_from and r.valid_to and s.occurred_on <= ${scope.asOf}
      where r.tenant_id = ${scope.tenantId} and r.person_id is not null and r.household_id is not null ${only(scope, sql`r.household_id`)}`;
}

function filterOf(link: Link, slug: string, scope: Scope): SQL {
  switch (link.link) {
    case 'about':
    case 'by':
    case 'within':
      return sql``;
    case 'with':
      return sql`and exists (
        select 1 from event_participants ep
        join appointments a on a.tenant_id = ${scope.tenantId} and a.person_id = ep.person_id
          and s.occurred_on between a.valid_from and a.valid_to
        where ep.tenant_id = ${scope.tenantId} and ep.event_id = s.event_id
          and a.kind in (${sql.join(
            link.positions.map(position => sql`${qualify(slug, position)}`),
            sql`, `,
          )}))`;
    case 'where': {
      const column = typeof link.equals === 'number' ? sql`f.integer_value` : sql`f.text_value`;
      return sql`and exists (
        select 1 from facets f
        where f.tenant_id = ${scope.tenantId} and f.owner_id = s.event_id and f.field = ${link.field} and ${column} = ${link.equals})`;
    }
  }
}

/** The unit a subject belongs to at the end of the occurrence, or on the day asked about if that is earlier. */
function leaf(noun: SubjectNoun, scope: Scope): SQL {
  if (noun === 'unit') return sql`o.subject_id`;
  return sql`(
    select h.unit_id from residences h
    where h.tenant_id = ${scope.tenantId} and h.subject_id = o.subject_id and h.valid_from <= least(o.ends_on, ${scope.asOf}::date)
    order by h.valid_from desc limit 1)`;
}

function only(scope: Scope, subjectId: SQL): SQL {
  return scope.subjects === null ? sql`` : sql`and ${subjectId} = any (${uuids(scope.subjects)})`;
}
