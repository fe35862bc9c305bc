import { type SQL, sql } from 'drizzle-orm';
import type { LookUps } from './look-ups.ts';

/** The selections that look at each member of a group. */
export type OfMembers =
  | 'members-in'
  | 'members-not-in'
  | 'members-holding'
  | 'members-not-holding'
  | 'members-holding-there'
  | 'members-not-holding-there';

/** Whether somebody is one of those that a selection of members finds, on the first day of what is judged, `a`. */
export function memberTest(look: LookUps, finds: OfMembers, kinds: readonly string[], person: SQL): SQL {
  const day = sql`a.first`;
  switch (finds) {
    case 'members-in':
      return look.isOn(person, kinds, day);
    case 'members-not-in':
      return sql`not ${look.isOn(person, kinds, day)}`;
    case 'members-holding':
      return look.holds(person, kinds, day);
    case 'members-not-holding':
      return sql`not ${look.holds(person, kinds, day)}`;
    case 'members-holding-there':
      return look.holdsBelow(person, kinds, sql`a.unit_id`, day);
    case 'members-not-holding-there':
      return sql`not ${look.holdsBelow(person, kinds, sql`a.unit_id`, day)}`;
  }
}
