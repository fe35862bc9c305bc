import type { Id } from '@lifang/db';
import {
  type BeginningLink,
  type BeginningSelection,
  type Day,
  type Happening,
  kindOf,
  type Link,
  qualify,
  type SubjectNoun,
} from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../configuration.ts';
import { countedKinds } from '../vocabulary.ts';
import { filterOf } from './filters.ts';
import type { ActiveDuty } from './rules.ts';
import { listed, only, onlyBelow, type Scope } from './scope.ts';

/** The stored kinds of what discharges a duty. */
export function kindsOf(config: Configuration, slug: string, happening: Happening): string[] {
  return happening.selects === 'events'
    ? countedKinds(config, slug, happening.kind)
    : [qualify(slug, kindOf(happening))];
}

/** One way of discharging the duties of a group, and how to find it. */
interface Source {
  readonly happening: Happening;
  readonly slug: string;
  readonly noun: SubjectNoun;
  readonly scope: Scope;
  /** The kinds that count, as the right side of a comparison. */
  readonly kinds: SQL;
  /** What happened before this day counts for nothing that is asked; null where it may. */
  readonly since: Day | null;
  /** Narrows to what counts for the subjects asked about. */
  readonly narrow: (subjectId: SQL) => SQL;
  /** The filterable field whose values are told apart, if any. */
  readonly field: string | null;
}

/**
 * What counts for the duties of a group, with whom it counts for: `id, subject_id, kind, occurred_on, value`. Where there is
 * one way of discharging them, its kinds are those of the rules; several ways belong to duties that share all of them.
 *
 * @param since no occurrence asked about begins before it; null where what came earlier matters.
 */
export function evidenceOf(
  config: Configuration,
  { duty, enabled }: ActiveDuty,
  scope: Scope,
  since: Day | null,
): SQL {
  const { slug } = enabled.policy;
  const field = typeof duty.counting === 'string' ? null : duty.counting.distinct;
  const sources = duty.done.map(
    (happening): Source => ({
      happening,
      slug,
      noun: duty.subjects.selects,
      scope,
      kinds:
        duty.done.length === 1
          ? sql`in (select unnest(kinds) from rule)`
          : sql`in ${listed(kindsOf(config, slug, happening))}`,
      since,
      narrow: id => (duty.rollUp === null ? only(scope, id) : onlyBelow(scope, id)),
      field,
    }),
  );
  return allOf(sources);
}

/** What starts or renews the duties of a group that share it, in the same columns. */
export function triggersOf(
  config: Configuration,
  { duty, enabled }: ActiveDuty,
  happenings: readonly Happening[],
  scope: Scope,
): SQL {
  const { slug } = enabled.policy;
  return allOf(
    happenings.map(happening => ({
      happening,
      slug,
      noun: duty.subjects.selects,
      scope,
      kinds: sql`in ${listed(kindsOf(config, slug, happening))}`,
      since: null,
      narrow: id => only(scope, id),
      field: null,
    })),
  );
}

function allOf(sources: readonly Source[]): SQL {
  if (sources.length === 0) {
    return sql`select null::uuid as id, null::uuid as subject_id, null::text as kind, null::date as occurred_on, null::text as value
      where false`;
  }
  return sql.join(
    sources.map(source => sql`(${selectOf(source)})`),
    sql` union all `,
  );
}

function selectOf(source: Source): SQL {
  const { happening } = source;
  switch (happening.selects) {
    case 'events':
      return rowsOf(source, EVENTS, happening.links);
    case 'records':
      return rowsOf(source, RECORDS, happening.links);
    case 'beginnings':
      return beginningsOf(source, happening);
  }
}

/** Where rows of a noun are, and which of them count. */
interface Table {
  readonly rows: SQL;
  readonly stands: SQL;
  readonly subjects: SQL;
  readonly rowId: SQL;
}

const EVENTS: Table = {
  rows: sql`events`,
  stands: sql`e.counts`,
  subjects: sql`event_subjects`,
  rowId: sql`s.event_id`,
};
const RECORDS: Table = {
  rows: sql`records`,
  stands: sql`e.status = 'kept' and e.counts`,
  subjects: sql`record_subjects`,
  rowId: sql`s.record_id`,
};

function rowsOf(source: Source, table: Table, links: readonly Link[]): SQL {
  const { slug, scope, field } = source;
  const filters = links.map(link => filterOf(link, { slug, scope, table: table.rows }));
  const told = sql`left join facets told on told.tenant_id = ${scope.tenantId} and told.owner_id = s.event_id and told.field = ${field}`;
  const value =
    field === null
      ? sql`null::text`
      : sql`coalesce(told.text_value, told.day_value::text, told.integer_value::text)`;
  return sql`
    with tied as (${tiedRows(source, table, links)})
    select distinct s.event_id as id, s.subject_id, s.kind, s.occurred_on, ${value} as value
    from tied s ${field === null ? sql`` : told} where true ${sql.join(filters, sql` `)}`;
}

function tiedRows({ noun, scope, kinds, since, narrow }: Source, table: Table, links: readonly Link[]): SQL {
  const { tenantId, asOf } = scope;
  const seen = (day: SQL) =>
    since === null ? sql`${day} <= ${asOf}` : sql`${day} between ${since} and ${asOf}`;
  const by = links.find(link => link.link === 'by' || link.link === 'within');
  if (by?.link === 'by') {
    return sql`
      select e.id as event_id, e.unit_id as subject_id, e.kind, e.occurred_on from ${table.rows} e
      where e.tenant_id = ${tenantId} and e.kind ${kinds} and ${table.stands} and ${seen(sql`e.occurred_on`)} ${narrow(sql`e.unit_id`)}`;
  }
  if (by?.link === 'within') {
    return sql`
      select e.id as event_id, c.ancestor_id as subject_id, e.kind, e.occurred_on from ${table.rows} e
      join unit_closure c on c.tenant_id = ${tenantId} and c.descendant_id = e.unit_id
        and e.occurred_on between c.valid_from and c.valid_to
      where e.tenant_id = ${tenantId} and e.kind ${kinds} and ${table.stands} and ${seen(sql`e.occurred_on`)}
        ${narrow(sql`c.ancestor_id`)}`;
  }
  const about = sql`
      select ${table.rowId} as event_id, s.subject_id, s.kind, s.occurred_on from ${table.subjects} s
      where s.tenant_id = ${tenantId} and s.kind ${kinds} and s.counts and ${seen(sql`s.occurred_on`)} ${narrow(sql`s.subject_id`)}`;
  if (noun !== 'household') return about;
  // What is about somebody is about the household they lived in on that day.
  return sql`${about}
      union all
      select ${table.rowId} as event_id, r.household_id as subject_id, s.kind, s.occurred_on from residences r
      join ${table.subjects} s on s.tenant_id = ${tenantId} and s.subject_id = r.person_id and s.kind ${kinds} and s.counts
        and s.occurred_on between r.valid_from and r.valid_to and ${seen(sql`s.occurred_on`)}
      where r.tenant_id = ${tenantId} and r.person_id is not null and r.household_id is not null ${narrow(sql`r.household_id`)}`;
}

/** The days on which standings begin. */
function beginningsOf({ noun, scope, kinds, since, narrow }: Source, { of, links }: BeginningSelection): SQL {
  const { tenantId, asOf } = scope;
  const tie = links.find(({ link }) => link !== 'newcomers' && link !== 'at-least')?.link;
  const reached = links.flatMap(link =>
    link.link === 'at-least' ? [sql`and (a.data ->> ${link.field})::numeric >= ${link.bound}::numeric`] : [],
  );
  const { table, unit, holder } = STANDINGS[of.noun];
  const { subject, join } = whose(tie, noun, tenantId, unit, holder);
  const newcomers = links.some(({ link }) => link === 'newcomers')
    ? sql`and not exists (
        select 1 from appointments earlier
        where earlier.tenant_id = ${tenantId} and earlier.person_id = a.person_id and earlier.kind = a.kind
          and earlier.unit_id = a.unit_id and earlier.counts and earlier.valid_from < a.valid_from)`
    : sql``;
  return sql`
    select a.id, ${subject} as subject_id, a.kind, a.valid_from as occurred_on, null::text as value
    from ${table} a ${join}
    where a.tenant_id = ${tenantId} and a.kind ${kinds} and a.counts and a.valid_from <= ${asOf}
      ${since === null ? sql`` : sql`and a.valid_from >= ${since}`} ${newcomers} ${sql.join(reached, sql` `)} ${narrow(subject)}`;
}

/** Where standings are: their table, the unit they belong to, and whoever has them. */
const STANDINGS = {
  appointment: { table: sql`appointments`, unit: sql`a.unit_id`, holder: sql`a.person_id` },
  place: { table: sql`places`, unit: sql`a.unit_id`, holder: sql`a.unit_id` },
  award: { table: sql`awards`, unit: sql`a.by_unit_id`, holder: sql`a.subject_id` },
} as const;

/** Whom a standing `a` counts for, and how to find them. */
function whose(
  tie: BeginningLink['link'] | undefined,
  noun: SubjectNoun,
  tenantId: Id<'tenant'>,
  unit: SQL,
  holder: SQL,
): { subject: SQL; join: SQL } {
  const closure = (own: SQL) => sql`join unit_closure c on c.tenant_id = ${tenantId} and ${own} = ${unit}
    and a.valid_from between c.valid_from and c.valid_to`;
  switch (tie) {
    case 'about':
      return { subject: holder, join: sql`` };
    case 'within':
      return { subject: sql`c.ancestor_id`, join: closure(sql`c.descendant_id`) };
    case 'above':
      if (noun === 'unit') return { subject: sql`c.descendant_id`, join: closure(sql`c.ancestor_id`) };
      return {
        subject: sql`r.subject_id`,
        join: sql`${closure(sql`c.ancestor_id`)}
    join residences r on r.tenant_id = ${tenantId} and r.unit_id = c.descendant_id and a.valid_from between r.valid_from and r.valid_to
      and r.person_id is ${noun === 'person' ? sql`not null` : sql`null`}`,
      };
    default:
      return { subject: unit, join: sql`` };
  }
}

/** Who holds positions that must never be vacant, by the unit that must not lack them: `subject_id, kind, days`. */
export function holdings(link: 'at' | 'within', scope: Scope): SQL {
  const { tenantId, asOf } = scope;
  const days = sql`daterange(a.valid_from, a.valid_to, '[]')`;
  if (link === 'at') {
    return sql`
      select a.unit_id as subject_id, a.kind, ${days} as days from appointments a
      where a.tenant_id = ${tenantId} and a.kind in (select unnest(kinds) from rule) and a.counts and a.valid_from <= ${asOf}
        ${only(scope, sql`a.unit_id`)}`;
  }
  return sql`
    select c.ancestor_id as subject_id, a.kind, ${days} * daterange(c.valid_from, c.valid_to, '[]') as days from appointments a
    join unit_closure c on c.tenant_id = ${tenantId} and c.descendant_id = a.unit_id
      and c.valid_from <= a.valid_to and c.valid_to >= a.valid_from
    where a.tenant_id = ${tenantId} and a.kind in (select unnest(kinds) from rule) and a.counts and a.valid_from <= ${asOf}
      ${only(scope, sql`c.ancestor_id`)}`;
}
