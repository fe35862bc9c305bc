import type { ActSelection } from './selections/act-selection.ts';
import type { Setting } from './settings.ts';

/** A number found in the data: how many rows a selection has, or the value of a setting (null is undetermined). */
export type Fact =
  | { readonly fact: 'count'; readonly of: ActSelection }
  | { readonly fact: 'setting'; readonly setting: Setting<'integer'> };

/** How many rows the selection has. */
export const count = (of: ActSelection): Fact => ({ fact: 'count', of });
