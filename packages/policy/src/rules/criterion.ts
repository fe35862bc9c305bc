import type { Indicator } from '../kinds/indicator.ts';
import type { Cites, Named, Wording } from '../names.ts';
import type { NumberType, Setting } from '../settings.ts';
import type { InForce } from './duty.ts';

/** An exact decimal the text states, or the setting that holds it. */
export type CriterionBound = string | Setting<NumberType>;

/** What a criterion asks of an indicator. Bounds are exact, and the bound itself is included. */
export type Must =
  /** Higher than in the period before. */
  | { readonly is: 'rising'; readonly indicator: Indicator }
  /** Lower than in the period before. */
  | { readonly is: 'falling'; readonly indicator: Indicator }
  | { readonly is: 'at-least'; readonly indicator: Indicator; readonly bound: CriterionBound }
  | { readonly is: 'at-most'; readonly indicator: Indicator; readonly bound: CriterionBound }
  /** No further from a number than the tolerance, either way. */
  | {
      readonly is: 'about';
      readonly indicator: Indicator;
      readonly bound: CriterionBound;
      readonly tolerance: CriterionBound;
    };

export const rising = (indicator: Indicator): Must => ({ is: 'rising', indicator });
export const falling = (indicator: Indicator): Must => ({ is: 'falling', indicator });
/** The ratio is the bound or more, such as `ratioAtLeast(coverage, '0.8')`. */
export const ratioAtLeast = (indicator: Indicator, bound: CriterionBound): Must => ({
  is: 'at-least',
  indicator,
  bound,
});
/** The ratio is the bound or less. */
export const ratioAtMost = (indicator: Indicator, bound: CriterionBound): Must => ({
  is: 'at-most',
  indicator,
  bound,
});

/** The ratio lies no further from the bound than the tolerance (基本平衡); both ends are included. */
export const ratioAbout = (indicator: Indicator, bound: CriterionBound, tolerance: CriterionBound): Must => ({
  is: 'about',
  indicator,
  bound,
  tolerance,
});

/** The settings that something asked of an indicator waits for. */
export function settingsOfMust(must: Must): readonly Setting<NumberType>[] {
  const bounds = [...('bound' in must ? [must.bound] : []), ...('tolerance' in must ? [must.tolerance] : [])];
  return bounds.filter(bound => typeof bound !== 'string');
}

/** Something units of the indicator's kind are assessed by. */
export interface Criterion extends Named, Wording {
  readonly rule: 'criterion';
  readonly cites: Cites;
  readonly reading: string | null;
  readonly must: Must;
  /** Where this does not hold of the same unit in the same period, the criterion has nothing to say. */
  readonly given: Must | null;
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
    given?: Must;
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
    given: options.given ?? null,
    adviceOnly: options.adviceOnly ?? false,
    inForce: options.inForce ?? {},
  };
}
