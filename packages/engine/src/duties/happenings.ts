import { type BeginningSelection, type Happening, qualify, type SubjectNoun } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../configuration.ts';
import { countedKinds } from '../vocabulary.ts';
import { filterOf, unitFilter } from './filters.ts';
import type { ActiveDuty } from './rules.ts';
import { listed, only, onlyBelow, type Scope } from './scope.ts';

/** The stored kinds of what discharges a duty. */
export function kindsOf(config: Configuration, slug: string, happening: Happening): string[] {
  return happening.selects === 'events'
    ? countedKinds(config, slug, happening.kind)
    : [qualify(slug, happening.position)];
}

/** One way of discharging the duties of a group, and how to find it. */
interface Source {
  readonly happening: Happening;
  readonly slug: string;
  readonly noun: SubjectNoun;
  readonly scope: Scope;
  /** The kinds that count, as the right side of a comparison. */
  readonly kinds: SQL;
  /** Narrows to what counts for the subjects asked about. */
  readonly narrow: (subjectId: SQL) => SQL;
  /** The filterable field whose values are told apart, if any. */
  readonly field: string | null;
}

/**
 * What counts for the duties of a group, with whom it counts for: `id, subject_id, kind, occurred_on, value`. Where there is
 * one way of discharging them, its kinds are those of the rules; several ways belong to duties that share all of them.
 */
export function happeningsOf(
  config: Configuration,
  active: ActiveDuty,
  noun: SubjectNoun,
  scope: Scope,
): SQL {
  const { duty, enabled } = active;
  const { slug } = enabled.policy;
  const sources = duty.done.map((happening): Source => {
    const kinds =
      duty.done.length === 1
        ? sql`in (select unnest(kinds) from rule)`
        : sql`in ${listed(kindsOf(config, slug, happening))}`;
    const narrow = (id: SQL) => (duty.rollUp === null ? only(scope, id) : onlyBelow(scope, id));
    const field = typeof duty.counting === 'string' ? null : duty.counting.distinct;
    return { happening, slug, noun, scope, kinds, narrow, field };
  });
  return sql.join(
    sources.map(source => sql`(${selectOf(source)})`),
    sql` union all `,
  );
}

function selectOf(source: Source): SQL {
  const { happening } = source;
  return happening.selects === 'events' ? eventsOf(source, happening.links) : beginningsOf(source, happening);
}

type EventLinks = Extract<Happening, { selects: 'events' }>['links'];

function eventsOf(source: Source, links: EventLinks): SQL {
  const { slug, scope, field } = source;
  const filters = links.map(link => filterOf(link, slug, scope));
  const value =
    field === null
      ? sql`null::text`
      : sql`(
        select coalesce(f.text_value, f.day_value::text, f.integer_value::text) from facets f
        where f.tenant_id = ${scope.tenantId} and f.owner_id = s.event_id and f.field = ${field})`;
  return sql`
    select distinct s.event_id as id, s.subject_id, s.kind, s.occurred_on, ${value} as value
    from (${rowsOf(source, links)}) s where true ${sql.join(filters, sql` `)}`;
}

function rowsOf({ noun, scope, kinds, narrow }: Source, links: EventLinks): SQL {
  const { tenantId, asOf } = scope;
  const by = links.find(link => link.link === 'by' || link.link === 'within');
  if (by?.link === 'by') {
    return sql`
      select e.id as event_id, e.unit_id as subject_id, e.kind, e.occurred_on from events e
      where e.tenant_id = ${tenantId} and e.kind ${kinds} and e.counts and e.occurred_on <= ${asOf} ${narrow(sql`e.unit_id`)}`;
  }
  if (by?.link === 'within') {
    return sql`
      select e.id as event_id, c.ancestor_id as subject_id, e.kind, e.occurred_on from events e
      join unit_closure c on c.tenant_id = ${tenantId} and c.descendant_id = e.unit_id
        and e.occurred_on between c.valid_from and c.valid_to
      where e.tenant_id = ${tenantId} and e.kind ${kinds} and e.counts and e.occurred_on <= ${asOf}
        ${narrow(sql`c.ancestor_id`)}`;
  }
  const about = sql`
      select s.event_id, s.subject_id, s.kind, s.occurred_on from event_subjects s
      where s.tenant_id = ${tenantId} and s.kind ${kinds} and s.counts and s.occurred_on <= ${asOf} ${narrow(sql`s.subject_id`)}`;
  if (noun !== 'household') return about;
  // An event about somebody is about the household they lived in on that day.
  return sql`${about}
      union all
      select s.event_id, r.household_id as subject_id, s.kind, s.occurred_on from residences r
      join event_subjects s on s.tenant_id = ${tenantId} and s.subject_id = r.person_id and s.kind ${kinds} and s.counts
        and s.occurred_on between r.valid_from and r.valid_to and s.occurred_on <= ${asOf}
      where r.tenant_id = ${tenantId} and r.person_id is not null and r.household_id is not null ${narrow(sql`r.household_id`)}`;
}

/** The days on which appointments begin. */
function beginningsOf({ scope, kinds, narrow }: Source, { links }: BeginningSelection): SQL {
  const { tenantId, asOf } = scope;
  const tie = links.find(({ link }) => link !== 'newcomers')?.link;
  const subject = tie === 'about' ? sql`a.person_id` : tie === 'within' ? sql`c.ancestor_id` : sql`a.unit_id`;
  const above = tie === 'within' ? unitFilter(tenantId, sql`a.unit_id`, sql`a.valid_from`) : sql``;
  const newcomers = links.some(({ link }) => link === 'newcomers')
    ? sql`and not exists (
        select 1 from appointments earlier
        where earlier.tenant_id = ${tenantId} and earlier.person_id = a.person_id and earlier.kind = a.kind
          and earlier.unit_id = a.unit_id and earlier.valid_from < a.valid_from)`
    : sql``;
  return sql`
    select a.id, ${subject} as subject_id, a.kind, a.valid_from as occurred_on, null::text as value
    from appointments a ${above}
    where a.tenant_id = ${tenantId} and a.kind ${kinds} and a.valid_from <= ${asOf} ${newcomers} ${narrow(subject)}`;
}
