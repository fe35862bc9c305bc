import type { Id } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import { listed } from '../duties/scope.ts';
import { lookUps } from './look-ups.ts';
import { memberTest } from './members.ts';
import type { Selected } from './selection-key.ts';
import { mostAtOnce } from './selections.ts';

const UNTOUCHED = sql`null::bigint`;

/**
 * How many rows a selection of a group's composition has once the person of `a` has taken the seat; null where the seat
 * changes nothing about it, so that nobody is refused for what others did.
 */
export function countOnJoining(tenantId: Id<'tenant'>, { finds, kinds }: Selected): SQL {
  const look = lookUps(tenantId);
  switch (finds) {
    case 'seats':
      return sql`case when a.kind in ${listed(kinds)} then ${mostAtOnce(tenantId, kinds, sql`group_id = a.group_id`)} end`;
    case 'members':
      return sql`(select max(seated) + 1 from (
        select count(distinct m.person_id) as seated
        from (select a.first as day union select valid_from from ${ofGroup(tenantId)} and valid_from between a.first and a.last) days
        left join (select person_id, valid_from, valid_to from ${ofGroup(tenantId)} and person_id <> a.person_id) m
          on days.day between m.valid_from and m.valid_to
        group by days.day) at_once)`;
    case 'members-in':
    case 'members-not-in':
    case 'members-holding':
    case 'members-not-holding':
    case 'members-holding-there':
    case 'members-not-holding-there':
      return sql`case when ${memberTest(look, finds, kinds, sql`a.person_id`)} then (
        select count(distinct m.person_id) + 1 from appointments m
        where m.tenant_id = ${tenantId} and m.group_id = a.group_id and m.counts and m.person_id <> a.person_id
          and a.first between m.valid_from and m.valid_to and ${memberTest(look, finds, kinds, sql`m.person_id`)}) end`;
    default:
      return UNTOUCHED;
  }
}

const ofGroup = (tenantId: Id<'tenant'>): SQL =>
  sql`appointments where tenant_id = ${tenantId} and group_id = a.group_id and counts`;
