import type { Category } from '../kinds/category.ts';
import type { PositionKind } from '../kinds/position.ts';
import { type BeginningSelection, beginningsOf } from '../selections/beginning-selection.ts';
import type { Setting } from '../settings.ts';
import type { Cadence } from '../time/period.ts';
import type { Term } from '../time/term.ts';

/**
 * What a subject owes for a period it was not there for from first day to last: nothing (`waive`), all of it (`whole`),
 * or whichever of the two the tenant chose.
 */
export type Partial = 'waive' | 'whole' | Setting<'choice'>;

/** When a duty falls due. Exactly one of the forms below. */
export type Schedule =
  /** Once or more in every calendar period. */
  | { readonly form: 'every'; readonly cadence: Cadence; readonly partial: Partial }
  /** Once after each start of a membership; without a limit it is open with an age and never overdue. */
  | {
      readonly form: 'after';
      readonly begins: readonly Category[];
      readonly within: Term | Setting<'term'> | null;
    }
  /** No cadence in the text: coverage is shown per period, nothing is ever overdue. */
  | { readonly form: 'freely'; readonly per: Cadence };

/** Every day, week, month, quarter, half-year or year. */
export const every = (cadence: Cadence, options: { partial: Partial }): Schedule => ({
  form: 'every',
  cadence,
  partial: options.partial,
});

/** The start of a standing: a subject joins one of the lists, or somebody begins to hold a position. */
export function begins(position: PositionKind): BeginningSelection;
export function begins(...categories: readonly Category[]): readonly Category[];
export function begins(
  ...standings: readonly [PositionKind] | readonly Category[]
): BeginningSelection | readonly Category[] {
  const [first] = standings;
  if (first?.noun === 'appointment') return beginningsOf(first);
  return standings.filter(standing => standing.noun === 'category');
}

/** After something happens, within a term if there is one. */
export const after = (
  happening: readonly Category[],
  options: { within: Term | Setting<'term'> | null },
): Schedule => ({ form: 'after', begins: happening, within: options.within });

/** Whenever suitable; shown as coverage per period. */
export const freely = (options: { per: Cadence }): Schedule => ({ form: 'freely', per: options.per });
