import type { Must } from '@lifang/policy';
import { compareRatios, isEmpty, type Ratio } from './ratio.ts';

/** How a value moved since the period before; null when there is nothing to compare it with. */
export type Trend = 'rising' | 'flat' | 'falling';

/**
 * `met` and `not-met` as the criterion asks; `advice-only` where the text only hopes for it; `not-applicable` where the
 * denominator is zero; `undetermined` where there is no value, or none of the period before to compare it with.
 */
export const VERDICTS = ['met', 'not-met', 'advice-only', 'not-applicable', 'undetermined'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Assessed {
  readonly trend: Trend | null;
  readonly verdict: Verdict;
}

/** Assesses a value of one period, given that of the period before. */
export function assess(must: Must, adviceOnly: boolean, value: Ratio | null, before: Ratio | null): Assessed {
  const trend = trendOf(value, before);
  if (value !== null && isEmpty(value)) return { trend, verdict: 'not-applicable' };
  if (adviceOnly) return { trend, verdict: 'advice-only' };
  if (value === null) return { trend, verdict: 'undetermined' };
  switch (must.is) {
    case 'rising':
    case 'falling':
      if (trend === null) return { trend, verdict: 'undetermined' };
      return { trend, verdict: trend === must.is ? 'met' : 'not-met' };
    case 'at-least':
    case 'at-most': {
      const order = compareRatios(value, { numerator: must.bound, denominator: '1' });
      const met = must.is === 'at-least' ? order >= 0 : order <= 0;
      return { trend, verdict: met ? 'met' : 'not-met' };
    }
  }
}

function trendOf(value: Ratio | null, before: Ratio | null): Trend | null {
  if (value === null || before === null || isEmpty(value) || isEmpty(before)) return null;
  const order = compareRatios(value, before);
  if (order === 0) return 'flat';
  return order > 0 ? 'rising' : 'falling';
}
