import type { Id } from '@lifang/db';
import type { Stay } from '../residences/stay.ts';

/** The people some rows are about, each once. */
export function peopleOf(stays: readonly Stay[]): Id<'person'>[] {
  return [...new Set(stays.flatMap(({ personId }) => (personId === null ? [] : [personId])))].sort();
}
