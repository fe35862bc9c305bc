import type { ActSelection } from './selections/act-selection.ts';
import type { CaseSelection } from './selections/case-selection.ts';
import type { Setting } from './settings.ts';

/** A number found in the data: how many rows a selection has, or the value of a setting (null is undetermined). */
export type Fact =
  | { readonly fact: 'count'; readonly of: ActSelection }
  | { readonly fact: 'cases'; readonly of: CaseSelection }
  | { readonly fact: 'setting'; readonly setting: Setting<'integer'> };

/** How many rows the selection has. */
export const count = (of: ActSelection | CaseSelection): Fact =>
  isOfCases(of) ? { fact: 'cases', of } : { fact: 'count', of };

const isOfCases = (of: ActSelection | CaseSelection): of is CaseSelection =>
  of.selects === 'parts' || of.selects === 'fellows' || of.selects === 'rank';
