import { type Id, texts } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import { listed } from '../duties/scope.ts';
import { lookUps } from './look-ups.ts';
import { memberTest } from './members.ts';
import type { Selected } from './selection-key.ts';

/** What is judged, as every count sees it: `null` where the act has no such thing. */
export const ACT_COLUMNS = `id uuid, kind text, first date, last date, unit_id uuid, group_id uuid, person_id uuid, about uuid[],
  participants uuid[], invited uuid[], functions text[], data jsonb, case_id uuid, case_state text`;

/**
 * How many rows a selection has for what is judged, `a`, from its first day to its last. An appointment that is stored already
 * has an id and is found where it is; one about to be made has none and is counted besides.
 *
 * @param days `one` where the first day is also the last: then nobody has to ask for the most there are on any of them.
 */
export function countOf(
  tenantId: Id<'tenant'>,
  { finds, kinds, words, alike }: Selected,
  days: 'one' | 'several' = 'several',
): SQL {
  const look = lookUps(tenantId);
  const first = sql`a.first`;
  const seats = sql`(
    select count(distinct m.person_id) from appointments m
    where m.tenant_id = ${tenantId} and m.group_id = a.group_id and m.counts and a.first between m.valid_from and m.valid_to`;
  switch (finds) {
    case 'participants':
      return sql`cardinality(a.participants)`;
    case 'participants-holding':
      return sql`(select count(distinct one.id) from unnest(a.participants) as one(id)
        where ${look.holds(sql`one.id`, kinds, first)})`;
    case 'invited-elsewhere':
      return sql`(select count(distinct one.id) from unnest(a.invited || a.participants) as one(id)
        where a.unit_id is not null and ${look.holds(sql`one.id`, kinds, first)}
          and not ${look.holdsBelow(sql`one.id`, kinds, sql`a.unit_id`, first)})`;
    case 'concerned-in':
      return sql`(select count(*) from (
            select one.id from unnest(a.about) as one(id)
            -- What is done for somebody is done for the household they live in on that day.
            union select lived.household_id from unnest(a.about) as one(id)
            cross join lateral (select r.household_id from residences r
              where r.tenant_id = ${tenantId} and r.subject_id = one.id and r.person_id is not null and r.household_id is not null
                and a.first between r.valid_from and r.valid_to offset 0) lived) about
        where ${look.isOn(sql`about.id`, kinds, first)})`;
    case 'concerned-elsewhere':
      return sql`(select count(distinct one.id) from unnest(a.about) as one(id)
        where a.unit_id is not null and not ${look.standsBelow(sql`one.id`, sql`a.unit_id`, first)}
          and not ${look.livesBelow(sql`one.id`, sql`a.unit_id`, first)})`;
    case 'cases-about':
      return sql`(select count(distinct c.id) from case_subjects s
        join cases c on c.tenant_id = ${tenantId} and c.id = s.case_id and c.kind in ${listed(kinds)}
        where s.tenant_id = ${tenantId} and ((s.subject_id = any (a.about) and ${look.standsBelow(sql`c.unit_id`, sql`a.unit_id`, first)})
            or (c.unit_id = any (a.about) and ${look.standsBelow(sql`s.unit_id`, sql`a.unit_id`, first)}))
          and ${stateOfCase(tenantId)} in ${listed(words)} ${saysTheSame(alike)})`;
    case 'cases-there':
      return sql`(select count(*) from cases c
        where c.tenant_id = ${tenantId} and c.kind in ${listed(kinds)} and ${look.standsBelow(sql`c.unit_id`, sql`a.unit_id`, first)}
          and ${stateOfCase(tenantId)} in ${listed(words)} ${saysTheSame(alike)})`;
    case 'concerned-without':
      return sql`(select count(distinct one.id) from unnest(a.about) as one(id)
        where not exists (select from case_subjects s
          join cases c on c.tenant_id = ${tenantId} and c.id = s.case_id and c.kind in ${listed(kinds)}
          where s.tenant_id = ${tenantId} and ((${look.standsBelow(sql`a.unit_id`, sql`s.subject_id`, first)}
              and ${look.standsBelow(sql`one.id`, sql`c.unit_id`, first)})
              or (${look.standsBelow(sql`a.unit_id`, sql`c.unit_id`, first)} and ${look.standsBelow(sql`one.id`, sql`s.unit_id`, first)}))
            and ${stateOfCase(tenantId)} in ${listed(words)}
            ${saysTheSame(alike)}))`;
    case 'concerned-of':
      return sql`(select count(*) from units u
        where u.tenant_id = ${tenantId} and u.id = any (a.about) and u.kind in ${listed(kinds)})`;
    case 'kept-total':
      return sql`(select coalesce(sum((l.data ->> ${words[0] ?? ''}::text)::numeric), 0) from records l
        where l.tenant_id = ${tenantId} and l.status = 'kept' and l.counts and l.id in (
            select s.record_id from record_subjects s
            where s.tenant_id = ${tenantId} and s.subject_id = any (a.about) and s.kind in ${listed(kinds)} and s.occurred_on <= a.first)
          and ${look.standsBelow(sql`l.unit_id`, sql`a.unit_id`, first)})`;
    case 'done-by':
      return sql`(select count(*) from units u
        where u.tenant_id = ${tenantId} and u.id = a.unit_id and u.kind in ${listed(kinds)})`;
    case 'holders':
    case 'seats': {
      const there = finds === 'holders' ? sql`unit_id = a.unit_id` : sql`group_id = a.group_id`;
      return days === 'one' ? heldOn(tenantId, kinds, there) : mostAtOnce(tenantId, kinds, there);
    }
    case 'held-already':
      return sql`(select count(*) from appointments p
        where p.tenant_id = ${tenantId} and p.person_id = a.person_id and p.kind in ${listed(kinds)} and p.counts
          and p.valid_from <= a.last and p.valid_to >= a.first and p.id is distinct from a.id)`;
    case 'held-there':
      return sql`(select count(*) from appointments p
        where p.tenant_id = ${tenantId} and p.person_id = a.person_id and p.kind in ${listed(kinds)} and p.counts
          and a.first between p.valid_from and p.valid_to and p.id is distinct from a.id
          and ${look.standsBelow(sql`p.unit_id`, sql`a.unit_id`, first)})`;
    case 'appointed-in':
      return sql`(${look.isOn(sql`a.person_id`, kinds, first)})::integer`;
    case 'living-there':
      return sql`(${look.livesBelow(sql`a.person_id`, sql`a.unit_id`, first)})::integer`;
    case 'members':
      return sql`${seats})`;
    case 'members-in':
    case 'members-not-in':
    case 'members-holding':
    case 'members-not-holding':
    case 'members-holding-there':
    case 'members-not-holding-there':
      return sql`${seats} and ${memberTest(look, finds, kinds, sql`m.person_id`)})`;
    case 'absent-holders':
      return sql`(select count(distinct p.person_id) from unit_closure c
        join appointments p on p.tenant_id = ${tenantId} and p.unit_id = c.descendant_id and p.kind in ${listed(kinds)} and p.counts
          and a.first between p.valid_from and p.valid_to
        where c.tenant_id = ${tenantId} and c.ancestor_id = a.unit_id and a.first between c.valid_from and c.valid_to
          and not exists (select from appointments m where m.tenant_id = ${tenantId} and m.group_id = a.group_id
            and m.person_id = p.person_id and m.counts and a.first between m.valid_from and m.valid_to))`;
    case 'groups-there':
      return sql`(select count(*) + 1 from groups g
        where g.tenant_id = ${tenantId} and g.unit_id = a.unit_id and g.kind = a.kind and g.counts and g.id <> a.group_id
          and a.first between g.constituted_on and g.valid_to)`;
    case 'functions':
      return sql`(select count(distinct f.name) from unnest(a.functions) as f(name) where f.name = any (${texts(words)}))`;
    case 'places-there':
      return sql`(select count(*) + 1 from places p
        where p.tenant_id = ${tenantId} and p.unit_id = a.unit_id and p.kind = a.kind and p.counts and p.id is distinct from a.id
          and p.valid_from <= a.last and p.valid_to >= a.first)`;
    case 'granted-this-year':
      return sql`(select count(*) + 1 from awards w
        where w.tenant_id = ${tenantId} and w.by_unit_id = a.unit_id and w.kind = a.kind and w.counts and w.revoked_on is null
          and w.valid_from >= date_trunc('year', a.first)::date
          and w.valid_from < (date_trunc('year', a.first) + interval '1 year')::date) + ${EARLIER}`;
    case 'granted-before':
      return sql`(select count(*) from awards w
        where w.tenant_id = ${tenantId} and w.subject_id = any (a.about) and w.kind = a.kind and w.counts and w.revoked_on is null)`;
    case 'opened-this-year':
      return sql`(select count(*) + 1 from cases c
        where c.tenant_id = ${tenantId} and c.kind = a.kind and c.unit_id = a.unit_id
          and c.opened_on >= date_trunc('year', a.first)::date
          and c.opened_on < (date_trunc('year', a.first) + interval '1 year')::date) + ${EARLIER}`;
  }
}

/** Where a case `c` stands on the day of the act; a step that brings the act about has not been kept yet. */
const stateOfCase = (tenantId: Id<'tenant'>): SQL => sql`case when c.id = a.case_id then a.case_state else (
  select st.to_state from case_steps st where st.tenant_id = ${tenantId} and st.case_id = c.id and st.taken_on <= a.first
  order by st.seq desc limit 1) end`;

/** A case `c` says in some fields what the act says, or nothing where that says nothing. */
const saysTheSame = (fields: readonly string[]): SQL =>
  sql.join(
    fields.map(field => {
      const said = (data: SQL) => sql`nullif(${data} -> ${field}::text, 'null')`;
      return sql`and ${said(sql`c.data`)} is not distinct from ${said(sql`a.data`)}`;
    }),
    sql` `,
  );

/** Acts judged together and earlier in their list: of the same kind, unit and year. */
const EARLIER = sql`(select count(*) from act before
  where before.i < a.i and before.kind = a.kind and before.unit_id = a.unit_id
    and date_trunc('year', before.first) = date_trunc('year', a.first))`;

/** How many hold it there on the one day. */
function heldOn(tenantId: Id<'tenant'>, kinds: readonly string[], there: SQL): SQL {
  return sql`(select count(*) from appointments
    where tenant_id = ${tenantId} and ${there} and kind in ${listed(kinds)} and counts and a.first between valid_from and valid_to)`;
}

/** The most who hold it there on any one day of the appointment, the person to be appointed among them. */
export function mostAtOnce(tenantId: Id<'tenant'>, kinds: readonly string[], there: SQL): SQL {
  const held = sql`appointments where tenant_id = ${tenantId} and ${there} and kind in ${listed(kinds)} and counts`;
  return sql`(select max(held) + case when a.id is null and a.kind in ${listed(kinds)} then 1 else 0 end from (
    select count(p.valid_from) as held
    from (select a.first as day union select valid_from from ${held} and valid_from between a.first and a.last) days
    left join (select valid_from, valid_to from ${held}) p on days.day between p.valid_from and p.valid_to
    group by days.day) at_once)`;
}
