import type { Id } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import { listed } from '../../duties/scope.ts';
import type { Selected } from '../selection-key.ts';

/**
 * The days on which a count about a row `r` of what stands may change, as selects of one column each: the first day of what it
 * counts, and the day after the last. Between two of them it is what it was.
 */
export function changesOf(tenantId: Id<'tenant'>, { finds, kinds }: Selected): SQL[] {
  const among = listed(kinds);
  const inGroup = sql`x.group_id = r.group_id`;
  const members = sql`(select seat.person_id from appointments seat where seat.tenant_id = ${tenantId} and seat.group_id = r.group_id)`;
  const posts = (whose: SQL) =>
    edges(tenantId, sql`appointments`, sql`${whose} and (x.kind in ${among}) is true`);
  const moves = (whose: SQL) =>
    treeEdges(tenantId, sql`appointments`, sql`${whose} and (x.kind in ${among}) is true`);
  switch (finds) {
    case 'holders':
      return [edges(tenantId, sql`appointments`, sql`x.unit_id = r.unit_id and x.kind in ${among}`)];
    case 'seats':
      return [edges(tenantId, sql`appointments`, sql`${inGroup} and x.kind in ${among}`)];
    case 'held-already':
      return [posts(sql`x.person_id = r.person_id`)];
    case 'held-there':
      return [posts(sql`x.person_id = r.person_id`), moves(sql`x.person_id = r.person_id`)];
    case 'appointed-in':
      return [
        edges(tenantId, sql`categories`, sql`x.subject_id = r.person_id and (x.kind in ${among}) is true`),
      ];
    case 'living-there':
      return [
        edges(tenantId, sql`residences`, sql`x.subject_id = r.person_id`),
        treeEdges(tenantId, sql`residences`, sql`x.subject_id = r.person_id`),
      ];
    case 'members':
      return [edges(tenantId, sql`appointments`, inGroup)];
    case 'members-in':
    case 'members-not-in':
      return [
        edges(tenantId, sql`appointments`, inGroup),
        edges(tenantId, sql`categories`, sql`x.subject_id in ${members} and (x.kind in ${among}) is true`),
      ];
    case 'members-holding':
    case 'members-not-holding':
      return [edges(tenantId, sql`appointments`, inGroup), posts(sql`x.person_id in ${members}`)];
    case 'members-holding-there':
    case 'members-not-holding-there':
      return [
        edges(tenantId, sql`appointments`, inGroup),
        posts(sql`x.person_id in ${members}`),
        moves(sql`x.person_id in ${members}`),
      ];
    case 'absent-holders': {
      const there = sql`x.unit_id in (
        select c.descendant_id from unit_closure c where c.tenant_id = ${tenantId} and c.ancestor_id = r.unit_id)`;
      return [edges(tenantId, sql`appointments`, inGroup), posts(there), moves(there)];
    }
    case 'groups-there':
      return [
        sql`select unnest(array[x.constituted_on, x.valid_to + 1]) from groups x
          where x.tenant_id = ${tenantId} and x.unit_id = r.unit_id and x.kind = r.kind and x.constituted_on is not null`,
      ];
    case 'cases-there':
      return [
        sql`select st.taken_on from unit_closure there
          join cases x on x.tenant_id = ${tenantId} and x.unit_id = there.descendant_id and (x.kind in ${among}) is true
          join case_steps st on st.tenant_id = ${tenantId} and st.case_id = x.id
          where there.tenant_id = ${tenantId} and there.ancestor_id = r.unit_id`,
        treeEdges(tenantId, sql`cases`, sql`(x.kind in ${among}) is true`),
      ];
    case 'places-there':
      return [edges(tenantId, sql`places`, sql`x.unit_id = r.unit_id and x.kind = r.kind`)];
    default:
      // What a place serves carries no days: it is today's for as long as the place has been open.
      return [];
  }
}

const edges = (tenantId: Id<'tenant'>, table: SQL, which: SQL): SQL =>
  sql`select unnest(array[x.valid_from, x.valid_to + 1]) from ${table} x where x.tenant_id = ${tenantId} and ${which}`;

/** The days on which units that rows are in came below the unit of `r`, or went elsewhere. */
const treeEdges = (tenantId: Id<'tenant'>, table: SQL, which: SQL): SQL =>
  sql`select unnest(array[c.valid_from, c.valid_to + 1]) from ${table} x
    join unit_closure c on c.tenant_id = ${tenantId} and c.descendant_id = x.unit_id and c.ancestor_id = r.unit_id
    where x.tenant_id = ${tenantId} and ${which}`;
