import {
  type CriterionBound,
  compareExact,
  type Exact,
  exact,
  type Must,
  minus,
  type NumberType,
  plus,
  type Setting,
} from '@lifang/policy';
import { isEmpty, quotientOf, type Ratio } from './ratio.ts';

/** How a value moved since the period before; null when there is nothing to compare it with. */
export type Trend = 'rising' | 'flat' | 'falling';

/**
 * `met` and `not-met` as the criterion asks; `advice-only` where the text only hopes for it; `not-applicable` where the
 * denominator is zero, or what is given does not hold; `undetermined` where there is no value, none of the period before to
 * compare it with, or no value of a setting.
 */
export const VERDICTS = ['met', 'not-met', 'advice-only', 'not-applicable', 'undetermined'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Assessed {
  readonly trend: Trend | null;
  readonly verdict: Verdict;
}

/** A value of one period and that of the period before. */
export interface Values {
  readonly value: Ratio | null;
  readonly before: Ratio | null;
}

/** What a setting holds; null while nobody has given it a value. */
type SettingOf = (setting: Setting<NumberType>) => string | number | null;
const noSettings: SettingOf = () => null;

/** Assesses a value of one period, given that of the period before. */
export function assess(
  must: Must,
  adviceOnly: boolean,
  value: Ratio | null,
  before: Ratio | null,
  settingOf: SettingOf = noSettings,
): Assessed {
  const trend = trendOf(value, before);
  if (value !== null && isEmpty(value)) return { trend, verdict: 'not-applicable' };
  if (adviceOnly) return { trend, verdict: 'advice-only' };
  const holds = holdsOf(must, { value, before }, settingOf);
  return { trend, verdict: holds === null ? 'undetermined' : holds ? 'met' : 'not-met' };
}

/** Whether what is asked holds of a value; null where that cannot be told. */
export function holdsOf(must: Must, { value, before }: Values, settingOf: SettingOf): boolean | null {
  if (value === null || isEmpty(value)) return null;
  switch (must.is) {
    case 'rising':
    case 'falling': {
      const trend = trendOf(value, before);
      return trend === null ? null : trend === must.is;
    }
    case 'at-least':
    case 'at-most': {
      const bound = boundOf(must.bound, settingOf);
      if (bound === null) return null;
      const order = compareExact(quotientOf(value), bound);
      return must.is === 'at-least' ? order >= 0 : order <= 0;
    }
    case 'about': {
      const bound = boundOf(must.bound, settingOf);
      const tolerance = boundOf(must.tolerance, settingOf);
      if (bound === null || tolerance === null) return null;
      const ratio = quotientOf(value);
      return (
        compareExact(ratio, minus(bound, tolerance)) >= 0 && compareExact(ratio, plus(bound, tolerance)) <= 0
      );
    }
  }
}

function boundOf(bound: CriterionBound, settingOf: SettingOf): Exact | null {
  const value = typeof bound === 'string' ? bound : settingOf(bound);
  return value === null ? null : exact(value);
}

function trendOf(value: Ratio | null, before: Ratio | null): Trend | null {
  if (value === null || before === null || isEmpty(value) || isEmpty(before)) return null;
  const order = compareExact(quotientOf(value), quotientOf(before));
  if (order === 0) return 'flat';
  return order > 0 ? 'rising' : 'falling';
}
