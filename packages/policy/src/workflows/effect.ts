import type { CaseKind } from '../kinds/case.ts';
import type { Category } from '../kinds/category.ts';
import type { EventKind } from '../kinds/event.ts';

/**
 * What a step brings about besides the new state, each once and in the same transaction: an event is recorded as done by
 * the case's unit; those the case is about enter a list or leave it; another case is opened.
 */
export type Effect =
  | { readonly effect: 'record'; readonly event: EventKind }
  | { readonly effect: 'enter'; readonly list: Category }
  | { readonly effect: 'leave'; readonly list: Category }
  | { readonly effect: 'open'; readonly kind: CaseKind };

/** Records an event by the case's unit, about those the case is about where the event is about anybody. */
export const records = (event: EventKind): Effect => ({ effect: 'record', event });
/** Those the case is about are on the list from the day of the step; whoever is on it already stays. */
export const enters = (list: Category): Effect => ({ effect: 'enter', list });
/** The day of the step is the last day on the list. */
export const leaves = (list: Category): Effect => ({ effect: 'leave', list });
/** Opens a case about the same, of the nearest unit of its kind. */
export const opens = (kind: CaseKind): Effect => ({ effect: 'open', kind });
