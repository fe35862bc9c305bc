import { count, type Fact } from './facts.ts';
import type { Formula } from './rules/formula.ts';
import { type ActSelection, theAct } from './selections/act-selection.ts';
import type { CaseSelection } from './selections/case-selection.ts';
import type { Setting } from './settings.ts';

/**
 * Something that is true, false or undetermined. Undetermined comes from a setting nobody has given a value, unless that is
 * what is asked, and from a number nobody has entered; it passes through `all`, `either` and `not` as in Kleene's logic, and a limit never refuses on it.
 */
export type Condition =
  | { readonly is: 'at-least'; readonly fact: Fact; readonly bound: Bound }
  | { readonly is: 'at-most'; readonly fact: Fact; readonly bound: Bound }
  | { readonly is: 'chosen'; readonly setting: Setting<'choice'>; readonly value: string }
  | { readonly is: 'answered'; readonly setting: Setting }
  | { readonly is: 'says'; readonly field: string; readonly equals: string | number | boolean }
  | { readonly is: 'contains'; readonly field: string; readonly words: string }
  | { readonly is: 'gives'; readonly field: string }
  | { readonly is: 'all'; readonly of: readonly Condition[] }
  | { readonly is: 'either'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition };

/** A setting that holds a number to compare with. */
export type BoundSetting = Setting<'integer'> | Setting<'decimal'> | Setting<'money'>;

/**
 * What something is compared with: a stated whole number, an exact decimal in text, the setting that holds one, or what a formula
 * gives for the unit of the act. All of it is exact.
 */
export type Bound = number | string | BoundSetting | Formula;

/** Whether a bound is what a formula gives. */
export const isFormulaBound = (bound: Bound): bound is Formula =>
  typeof bound === 'object' && 'rule' in bound;
/** Whether a bound is held by a setting. */
export const isSettingBound = (bound: Bound): bound is BoundSetting =>
  typeof bound === 'object' && 'type' in bound;

/** The fact is the bound or more (不少于, 以上: the number itself is included). */
export const atLeast = (fact: Fact, bound: Bound): Condition => ({ is: 'at-least', fact, bound });
/** The fact is the bound or less (不超过: the number itself is included). */
export const atMost = (fact: Fact, bound: Bound): Condition => ({ is: 'at-most', fact, bound });
/** The fact is exactly the bound. */
export const exactly = (fact: Fact, bound: Bound): Condition =>
  all(atLeast(fact, bound), atMost(fact, bound));
/** The selection has at least one row. */
export const any = (of: ActSelection | CaseSelection): Condition => atLeast(count(of), 1);
/** The selection has no row. */
export const none = (of: ActSelection | CaseSelection): Condition => atMost(count(of), 0);
/** The tenant chose this value of a choice setting. */
export const chosen = (setting: Setting<'choice'>, value: string): Condition => ({
  is: 'chosen',
  setting,
  value,
});
/** The tenant has given the setting a value: what rests on it waits until then. */
export const answered = (setting: Setting): Condition => ({ is: 'answered', setting });
export const all = (...of: readonly Condition[]): Condition => ({ is: 'all', of });
export const either = (...of: readonly Condition[]): Condition => ({ is: 'either', of });
export const not = (of: Condition): Condition => ({ is: 'not', of });
/** A place serves every one of these functions; it may serve others too. */
export const servesAll = (...functions: readonly string[]): Condition =>
  atLeast(count(theAct.functionsAmong(...functions)), new Set(functions).size);
/** Where the first holds, the second must hold too. */
export const when = (given: Condition, must: Condition): Condition => either(not(given), must);
