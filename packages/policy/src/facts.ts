import type { ActSelection } from './selections/act-selection.ts';
import type { CaseSelection } from './selections/case-selection.ts';
import type { Setting } from './settings.ts';

/** A number found in the data; null is undetermined. */
export type Fact =
  /** How many rows a selection has. */
  | { readonly fact: 'count'; readonly of: ActSelection }
  | { readonly fact: 'cases'; readonly of: CaseSelection }
  /** The value of a setting. */
  | { readonly fact: 'setting'; readonly setting: Setting<'integer'> }
  /** The number in a field, whole or decimal. */
  | { readonly fact: 'field'; readonly field: string }
  /** How many different items a list field has; none where it is not given. */
  | { readonly fact: 'items'; readonly field: string }
  /** How many days a notice is shown. */
  | { readonly fact: 'days' };

/** How many rows the selection has. */
export const count = (of: ActSelection | CaseSelection): Fact =>
  isOfCases(of) ? { fact: 'cases', of } : { fact: 'count', of };

const isOfCases = (of: ActSelection | CaseSelection): of is CaseSelection =>
  of.selects === 'parts' || of.selects === 'fellows' || of.selects === 'rank' || of.selects === 'said';
