import type { Id } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import { listed } from '../duties/scope.ts';

/**
 * The questions that limits ask of somebody on a day, as conditions. `offset 0` and `is true` keep each look-up one by the
 * index on the subject: a planner that takes a freshly written table for a small one would rather read all of a kind, once
 * for every act.
 */
export interface LookUps {
  /** Somebody holds one of the positions. */
  holds(person: SQL, positions: readonly string[], day: SQL): SQL;
  /** Somebody holds one of the positions in a unit or below it. */
  holdsBelow(person: SQL, positions: readonly string[], unit: SQL, day: SQL): SQL;
  /** Somebody or something is on one of the lists. */
  isOn(subject: SQL, lists: readonly string[], day: SQL): SQL;
  /** A unit is, or stands below, another. */
  standsBelow(unit: SQL, above: SQL, day: SQL): SQL;
  /** A person or household lives in a unit or below it. */
  livesBelow(subject: SQL, above: SQL, day: SQL): SQL;
}

/** Those questions, asked in a tenant. */
export function lookUps(tenantId: Id<'tenant'>): LookUps {
  const standsBelow = (unit: SQL, above: SQL, day: SQL) => sql`exists (
    select from unit_closure there where there.tenant_id = ${tenantId} and there.descendant_id = ${unit}
      and there.ancestor_id = ${above} and ${day} between there.valid_from and there.valid_to)`;
  const post = (person: SQL, positions: readonly string[], day: SQL) =>
    sql`post.tenant_id = ${tenantId} and post.person_id = ${person} and post.counts
      and (post.kind in ${listed(positions)}) is true and ${day} between post.valid_from and post.valid_to`;
  return {
    standsBelow,
    holds: (person, positions, day) =>
      sql`exists (select from appointments post where ${post(person, positions, day)} offset 0)`,
    holdsBelow: (person, positions, unit, day) => sql`exists (
      select from appointments post where ${post(person, positions, day)} and ${standsBelow(sql`post.unit_id`, unit, day)} offset 0)`,
    isOn: (subject, lists, day) => sql`exists (
      select from categories entry where entry.tenant_id = ${tenantId} and entry.subject_id = ${subject}
        and (entry.kind in ${listed(lists)}) is true and ${day} between entry.valid_from and entry.valid_to offset 0)`,
    livesBelow: (subject, above, day) => sql`exists (
      select from residences home where home.tenant_id = ${tenantId} and home.subject_id = ${subject}
        and ${day} between home.valid_from and home.valid_to and ${standsBelow(sql`home.unit_id`, above, day)} offset 0)`,
  };
}
