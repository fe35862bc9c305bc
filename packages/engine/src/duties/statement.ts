import { json } from '@lifang/db';
import {
  type Counting,
  type Day,
  earlierOf,
  type Happening,
  happeningsOfSchedule,
  OPEN_END,
  qualify,
  type Schedule,
  type SubjectSelection,
} from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../configuration.ts';
import { AS_SETS } from './as-sets.ts';
import { counted, countedBelow, countedHeld, countedNext } from './counted.ts';
import { evidenceOf, holdings, kindsOf, triggersOf } from './happenings.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import { following, gaps, periods, presence, renewed, sinceLast, triggers } from './owed.ts';
import type { ActiveDuty } from './rules.ts';
import { only, type Scope } from './scope.ts';

/** The columns a duty statement answers, in the order of `duty_states`. */
export const STATE_COLUMNS = sql.raw(
  `rule, person_id, household_id, unit_id, subject_id, starts_on, ends_on, due_on, least, target, most, done, first_on, last_on,
   joined_on, left_on, partial, leaf_id`,
);

/**
 * The definition of what is known of duties: one select over all given duties, for a tenant, a selection or one subject, on
 * any day. What is kept in `duty_states` is its answer for today.
 */
export function dutyStatement(config: Configuration, duties: readonly ActiveDuty[], scope: Scope): SQL {
  const groups = Map.groupBy(duties, active => shapeOf(config, active));
  const selects = [...groups.values()].map(group => sql`(${groupStatement(config, group, scope)})`);
  if (selects.length === 0) return sql`select ${STATE_COLUMNS} from duty_states where false`;
  return sql.join(selects, sql` union all `);
}

/**
 * Duties of one shape share one select and differ only in rows it is given, so that the text, and its plan, stay the same.
 * Duties that several kinds of happening discharge share one only when the kinds are the same too.
 */
function shapeOf(config: Configuration, { duty, enabled }: ActiveDuty): string {
  const { when, subjects, done, counting, rollUp, standing } = duty;
  const { slug } = enabled.policy;
  const ways = done.map(happening => [
    happening.selects,
    linksOf(happening, slug),
    done.length === 1 ? null : kindsOf(config, slug, happening),
  ]);
  const starts = happeningsOfSchedule(when).map(happening => [
    happening.selects,
    linksOf(happening, slug),
    kindsOf(config, slug, happening),
  ]);
  const distinct = typeof counting === 'string' ? null : counting.distinct;
  return JSON.stringify([
    shapeOfSchedule(when),
    subjects.selects,
    postsOf(enabled.policy.slug, subjects),
    ways,
    starts,
    distinct,
    rollUp !== null,
    standing?.link ?? null,
  ]);
}

/** The posts whose holders the subjects are; null where they are not chosen by post. */
const postsOf = (slug: string, { positions }: SubjectSelection): string[] | null =>
  positions === null ? null : positions.map(position => qualify(slug, position));

/** Schedules whose occurrences TypeScript works out differ only in rows. */
function shapeOfSchedule({ form }: Schedule): string {
  return ['every', 'each', 'by', 'in-window', 'freely'].includes(form) ? 'periods' : form;
}

function linksOf({ links }: Happening, slug: string): unknown[] {
  const ids = (kinds: readonly { name: string; core: boolean }[]) => kinds.map(kind => qualify(slug, kind));
  return links.map(link => {
    if (link.link === 'with') return [link.link, link.invited, ...ids(link.positions)];
    if (link.link === 'reaching')
      return [link.link, link.everyone, ...ids([link.units.kind, ...link.invited])];
    return link;
  });
}

interface RuleRow {
  readonly rule: string;
  readonly everybody: boolean;
  readonly unit_kind: string | null;
  readonly roll_up: string | null;
  readonly lists: readonly string[];
  readonly kinds: readonly string[];
  readonly least: number;
  readonly target: number | null;
  readonly most: number | null;
  readonly counting: Counting;
  readonly from: Day;
  readonly to: Day;
}

function ruleRow(config: Configuration, { rule, enabled, duty, from, to }: ActiveDuty): RuleRow {
  const { slug } = enabled.policy;
  const { subjects, when, rollUp } = duty;
  const lists = when.form === 'after' ? when.begins : (subjects.positions ?? subjects.categories);
  return {
    rule,
    everybody: lists === null,
    unit_kind: subjects.unit === null ? null : qualify(slug, subjects.unit),
    roll_up: rollUp === null ? null : qualify(slug, rollUp.kind),
    lists: (lists ?? []).map(list => qualify(slug, list)),
    kinds: [
      ...new Set([
        ...duty.done.flatMap(happening => kindsOf(config, slug, happening)),
        ...(duty.standing === null ? [] : [qualify(slug, duty.standing.position)]),
      ]),
    ],
    ...duty.need,
    counting: duty.counting,
    from,
    to,
  };
}

/** The rules of a group, as the first part of a statement about them. */
function ruleRows(config: Configuration, group: readonly ActiveDuty[]): SQL {
  const rules = group.map(active => ruleRow(config, active));
  return sql`rule as materialized (
      select * from jsonb_to_recordset(${json(rules)})
        as r(rule text, everybody boolean, unit_kind text, roll_up text, lists text[], kinds text[], least integer, target integer,
          most integer, counting text, "from" date, "to" date)
    )`;
}

function groupStatement(config: Configuration, group: readonly ActiveDuty[], scope: Scope): SQL {
  const [first] = group;
  if (first === undefined) throw new Error('a group of duties has a first one');
  const { subjects, rollUp } = first.duty;
  const noun = subjects.selects;
  const posts = postsOf(first.enabled.policy.slug, subjects);
  const each = rollUp === null;
  const occurrences = group.flatMap(active => occurrencesOf(config, active, scope.window));
  // Of what happened before the first period nothing counts; a trigger starts an occurrence however long ago it was.
  const since =
    shapeOfSchedule(first.duty.when) === 'periods'
      ? occurrences.map(occurrence => occurrence.starts_on).reduce(earlierOf, OPEN_END)
      : null;
  return sql`
    with ${ruleRows(config, group)}, ${presence(noun, posts, scope)}, member as materialized (${membersOf(first, scope)}), event as materialized (
      ${evidenceOf(config, first, scope, since)}
    ), ${owed(config, group, first, scope, occurrences)}, ${countedFor(first, scope)}, known as materialized (
      select o.*, k.least, k.done, k.first_on, k.last_on from owed o
      ${each ? AS_SETS : sql`join`} counted k on k.rule = o.rule and k.subject_id = o.subject_id and k.starts_on = o.starts_on
    )
    select o.rule,
      ${noun === 'person' ? sql`o.subject_id` : sql`null::uuid`} as person_id,
      ${noun === 'household' ? sql`o.subject_id` : sql`null::uuid`} as household_id,
      ${noun === 'unit' ? sql`o.subject_id` : sql`null::uuid`} as unit_id,
      o.subject_id, o.starts_on, o.ends_on, o.due_on, ${each ? sql`r.least` : sql`o.least`} as least, r.target, r.most,
      coalesce(o.done, 0) as done, o.first_on, o.last_on,
      o.joined_on, o.left_on, o.partial, ${noun === 'unit' ? sql`o.subject_id` : sql`l.unit_id`} as leaf_id
    from known o
    join rule r on r.rule = o.rule
    ${noun === 'unit' ? sql`` : leaf(scope, posts !== null)}`;
}

/** Who is on the lists or holds the posts of a group of duties, and from when to when: `kind, subject_id, span`. */
function membersOf({ duty }: ActiveDuty, scope: Scope): SQL {
  const ofPosts = duty.subjects.positions !== null && duty.when.form !== 'after';
  const [table, subject] = ofPosts
    ? [sql`appointments`, sql`c.person_id`]
    : [sql`categories`, sql`c.subject_id`];
  return sql`
      select c.kind, ${subject} as subject_id, daterange(c.valid_from, c.valid_to, '[]') as span
      from ${table} c
      where c.tenant_id = ${scope.tenantId} and c.kind in (select unnest(lists) from rule) and c.valid_from <= ${scope.asOf}
        ${ofPosts ? sql`and c.counts` : sql``} ${only(scope, subject)}`;
}

/** When the duties of a group are owed, as the parts of a statement that end in `owed`. */
function owed(
  config: Configuration,
  group: readonly ActiveDuty[],
  first: ActiveDuty,
  scope: Scope,
  occurrences: readonly Occurrence[],
): SQL {
  const { when, standing } = first.duty;
  switch (when.form) {
    case 'after':
      return triggers(config, group);
    case 'following':
      return following(config, group, triggersOf(config, first, when.happenings, scope));
    case 'ongoing':
      return renewed(triggersOf(config, first, when.renewedBy, scope));
    case 'since-last':
      return sinceLast(config, group);
    case 'always':
      return gaps(holdings(standing?.link ?? 'at', scope));
    default:
      return periods(occurrences);
  }
}

function countedFor({ duty }: ActiveDuty, scope: Scope): SQL {
  if (duty.when.form === 'since-last') return countedNext;
  if (duty.when.form === 'always') return countedHeld;
  return duty.rollUp === null ? counted(duty.counting) : countedBelow(duty.counting, scope);
}

/** The happenings that one duty counts, with whom each counts for: `id, subject_id, kind, occurred_on`. */
export function evidenceStatement(config: Configuration, active: ActiveDuty, scope: Scope): SQL {
  return sql`with ${ruleRows(config, [active])}
    select e.id, e.subject_id, e.kind, e.occurred_on from (${evidenceOf(config, active, scope, null)}) e`;
}

/** Joins the unit a subject belongs to at the end of the occurrence, or on the day asked about if that is earlier. */
function leaf({ asOf }: Scope, posts: boolean): SQL {
  const day = sql`least(o.ends_on, ${asOf}::date)`;
  if (posts) {
    // The post held on that day, the latest of several; or the last one held before it.
    return sql`left join (
      select distinct on (o.rule, o.subject_id, o.starts_on) o.rule, o.subject_id, o.starts_on, s.unit_id
      from owed o join stay s on s.subject_id = o.subject_id and s.valid_from <= ${day}
      order by o.rule, o.subject_id, o.starts_on, (${day} <= s.valid_to) desc, s.valid_from desc, s.unit_id
    ) l on l.rule = o.rule and l.subject_id = o.subject_id and l.starts_on = o.starts_on`;
  }
  return sql`left join stay l on l.subject_id = o.subject_id
      and ${day} >= l.valid_from and ${day} < l.until`;
}
