import type { Id } from '@lifang/db';
import type { Day } from '@lifang/policy';

/** Where a household or a person lives, from one day to another: a row of `residences` without its id. */
export interface Place {
  readonly householdId: Id<'household'> | null;
  readonly unitId: Id<'unit'>;
  readonly from: Day;
  /** The last day; `OPEN_END` while it goes on. */
  readonly to: Day;
}

/** A stored row of `residences`; the household's own row has no person. */
export interface Stay extends Place {
  readonly id: Id<'residence'>;
  readonly personId: Id<'person'> | null;
}

/** What a move or a leave does to stored rows. */
export interface StayChanges {
  /** Rows that end on a day of their own. */
  readonly ended: readonly { readonly id: Id<'residence'>; readonly to: Day }[];
  /** Rows that keep their days and say another place. */
  readonly replaced: readonly Stay[];
  readonly added: readonly Stay[];
}

/** Stays in the order of their days. */
export function inOrder<T extends Place>(stays: readonly T[]): T[] {
  return [...stays].sort((a, b) => (a.from < b.from ? -1 : 1));
}
