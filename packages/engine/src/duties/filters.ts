import type { Id } from '@lifang/db';
import { type Link, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { ActiveDuty } from './rules.ts';
import { listed, type Scope } from './scope.ts';

/** Where the rows `tied (event_id, subject_id, kind, occurred_on)` come from. */
interface Origin {
  readonly slug: string;
  readonly scope: Scope;
  readonly table: SQL;
}

/**
 * What a link asks of one `s` of the rows `tied` of a table of events or records. Asked of all of them at once: asked of each
 * in turn, a recount of everybody would read the tree and all posts for each.
 */
export function filterOf(link: Link, { slug, scope, table }: Origin): SQL {
  const { tenantId } = scope;
  switch (link.link) {
    case 'about':
    case 'by':
    case 'within':
      return sql``;
    case 'with':
      return sql`and s.event_id in (
        select t.event_id from tied t
        join event_participants ep on ep.tenant_id = ${tenantId} and ep.event_id = t.event_id
          ${link.invited ? sql`` : sql`and ep.role = 'present'`}
        join appointments a on a.tenant_id = ${tenantId} and a.person_id = ep.person_id and a.counts
          and t.occurred_on between a.valid_from and a.valid_to
        where a.kind in ${listed(link.positions.map(position => qualify(slug, position)))})`;
    case 'reaching':
      return sql`and not exists (
        select 1 from (${reachOf(link, slug, tenantId, sql`tied`)}) reach
        where reach.event_id = s.event_id and reach.subject_id = s.subject_id and ${missed(link, sql`reach`)})`;
    case 'where': {
      const column = typeof link.oneOf[0] === 'number' ? sql`f.integer_value` : sql`f.text_value`;
      return sql`and s.event_id in (
        select t.event_id from tied t
        join facets f on f.tenant_id = ${tenantId} and f.owner_id = t.event_id
        where f.field = ${link.field} and ${column} in ${listed(link.oneOf)})`;
    }
    case 'at-least':
      return sql`and s.event_id in (
        select t.event_id from tied t
        join ${table} held on held.tenant_id = ${tenantId} and held.id = t.event_id
        where (held.data ->> ${link.field})::numeric >= ${link.bound}::numeric)`;
    case 'containing':
      return sql`and s.event_id in (
        select t.event_id from tied t
        join ${table} held on held.tenant_id = ${tenantId} and held.id = t.event_id
        cross join lateral jsonb_array_elements_text(held.data->${link.field}) as item
        where jsonb_typeof(held.data->${link.field}) = 'array' and strpos(item, ${link.text}) > 0)`;
  }
}

/** Whether an event missed a unit: nobody there was reached, or not everybody where all must be. */
function missed({ everyone }: Extract<Link, { link: 'reaching' }>, reach: SQL): SQL {
  return everyone
    ? sql`${reach}.reached < ${reach}.holders`
    : sql`${reach}.holders > 0 and ${reach}.reached = 0`;
}

/**
 * The units that events `(event_id, subject_id, occurred_on)` should reach, with how many hold a position in each and how
 * many of those were invited or took part: `event_id, subject_id, unit_id, holders, reached`.
 */
function reachOf(
  link: Extract<Link, { link: 'reaching' }>,
  slug: string,
  tenantId: Id<'tenant'>,
  events: SQL,
): SQL {
  const positions = listed(link.invited.map(position => qualify(slug, position)));
  return sql`
    select s.event_id, s.subject_id, u.id as unit_id, count(distinct a.person_id) as holders, count(distinct ep.person_id) as reached
    from ${events} s
    join unit_closure c on c.tenant_id = ${tenantId} and c.ancestor_id = s.subject_id
      and s.occurred_on between c.valid_from and c.valid_to
    join units u on u.tenant_id = ${tenantId} and u.id = c.descendant_id and u.kind = ${qualify(slug, link.units.kind)}
    join unit_closure b on b.tenant_id = ${tenantId} and b.ancestor_id = u.id and s.occurred_on between b.valid_from and b.valid_to
    left join appointments a on a.tenant_id = ${tenantId} and a.unit_id = b.descendant_id and a.kind in ${positions} and a.counts
      and s.occurred_on between a.valid_from and a.valid_to
    left join event_participants ep on ep.tenant_id = ${tenantId} and ep.event_id = s.event_id and ep.person_id = a.person_id
    group by s.event_id, s.subject_id, u.id`;
}

/**
 * As JSON, the units that an event `e` about the duty's subject `d.subject_id` missed, and those with nobody to invite; null
 * for a duty that asks no event to reach all.
 */
export function reachStatement({ duty, enabled }: ActiveDuty, tenantId: Id<'tenant'>): SQL | null {
  const [link] = duty.done.flatMap(({ links }) => links.filter(each => each.link === 'reaching'));
  if (link === undefined) return null;
  const units = (which: SQL) => sql`coalesce(
      jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name, u.id) filter (where ${which}), '[]')`;
  return sql`(
    select jsonb_build_object('missed', ${units(missed(link, sql`r`))}, 'vacant', ${units(sql`r.holders = 0`)})
    from (${reachOf(link, enabled.policy.slug, tenantId, sql`(select e.id as event_id, d.subject_id, e.occurred_on)`)}) r
    join units u on u.tenant_id = ${tenantId} and u.id = r.unit_id)`;
}
