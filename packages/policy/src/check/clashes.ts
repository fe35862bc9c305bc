import { type Bound, isSettingBound } from '../conditions.ts';
import type { Policy } from '../policy.ts';
import { clashingForms } from './clashing-forms.ts';
import { clashingLimits } from './clashing-limits.ts';
import type { Where } from './finding.ts';

/** What one of two policies says. */
export interface ClashSide {
  readonly policy: Policy;
  readonly where: Where;
  /** The requirement or field it is about; null where it is the kind itself. */
  readonly detail: string | null;
  readonly title: string;
  readonly english: string;
  readonly clauses: readonly string[];
}

/** Two policies that ask for what cannot both be had. Each is sound by itself, so neither is refused: it is reported. */
export interface Clash {
  readonly code: 'limits-clash' | 'fields-clash' | 'forms-clash';
  /** The stored kind it is about. */
  readonly on: string;
  readonly sides: readonly [ClashSide, ClashSide];
  readonly message: { readonly zh: string; readonly en: string };
}

/** The number a bound stands for in a policy; null while it is undetermined. */
export type NumberOf = (policy: Policy, bound: Bound) => number | null;

const statedOrDefault: NumberOf = (_policy, bound) => {
  if (typeof bound === 'object') return isSettingBound(bound) ? asNumber(bound.default) : null;
  return Number(bound);
};

const asNumber = (value: number | string | null): number | null => (value === null ? null : Number(value));

/** Everything that any two of some policies cannot both have. */
export function clashesAmong(policies: readonly Policy[], numberOf: NumberOf = statedOrDefault): Clash[] {
  return policies.flatMap((one, index) =>
    policies
      .slice(index + 1)
      .flatMap(other => [...clashingLimits(one, other, numberOf), ...clashingForms(one, other)]),
  );
}
