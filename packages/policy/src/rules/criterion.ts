import type { Indicator } from '../kinds/indicator.ts';
import type { Cites, Named, Wording } from '../names.ts';
import type { InForce } from './duty.ts';

/** What a criterion asks of an indicator. Bounds are exact decimals, and the bound itself is included. */
export type Must =
  /** Higher than in the period before. */
  | { readonly is: 'rising'; readonly indicator: Indicator }
  /** Lower than in the period before. */
  | { readonly is: 'falling'; readonly indicator: Indicator }
  | { readonly is: 'at-least'; readonly indicator: Indicator; readonly bound: string }
  | { readonly is: 'at-most'; readonly indicator: Indicator; readonly bound: string };

export const rising = (indicator: Indicator): Must => ({ is: 'rising', indicator });
export const falling = (indicator: Indicator): Must => ({ is: 'falling', indicator });
/** The ratio is the bound or more, such as `ratioAtLeast(coverage, '0.8')`. */
export const ratioAtLeast = (indicator: Indicator, bound: string): Must => ({
  is: 'at-least',
  indicator,
  bound,
});
/** The ratio is the bound or less. */
export const ratioAtMost = (indicator: Indicator, bound: string): Must => ({
  is: 'at-most',
  indicator,
  bound,
});

/** Something units of the indicator's kind are assessed by. */
export interface Criterion extends Named, Wording {
  readonly rule: 'criterion';
  readonly cites: Cites;
  readonly reading: string | null;
  readonly must: Must;
  /** Whether the text only hopes for it: then the value and its trend are shown and nobody passes or fails. */
  readonly adviceOnly: boolean;
  readonly inForce: InForce;
}

/** Defines a criterion. */
export function criterion(
  name: string,
  options: Wording & {
    cites: Cites;
    reading?: string;
    must: Must;
    adviceOnly?: boolean;
    inForce?: InForce;
  },
): Criterion {
  return {
    rule: 'criterion',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    reading: options.reading ?? null,
    must: options.must,
    adviceOnly: options.adviceOnly ?? false,
    inForce: options.inForce ?? {},
  };
}
