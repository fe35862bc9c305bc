import type { Id } from '@lifang/db';
import type { Place } from './stay.ts';

/** The households some rows name, each once. */
export function homesOf(stays: readonly Place[]): Id<'household'>[] {
  return [...new Set(stays.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])))].sort();
}
