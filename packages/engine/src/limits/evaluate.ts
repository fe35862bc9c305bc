import {
  type Bound,
  type BoundSetting,
  type Condition,
  compareExact,
  type Day,
  daysBetween,
  type Exact,
  exact,
  exactText,
  type Fact,
  isExact,
  isFormulaBound,
} from '@lifang/policy';
import { caseKey } from '../cases/case-key.ts';
import { type Configuration, settingOn } from '../configuration.ts';
import type { Counts, Found } from './facts.ts';
import { formulaKey } from './formula-bounds.ts';
import { type Mode, selectionKey } from './selection-key.ts';

/** True, false, or undetermined because a setting has no value. */
type Truth = boolean | null;

/** What a comparison found and what it needs; kept for the answer that explains a refusal. */
export interface Shortfall {
  readonly has: number | string | null;
  readonly needs: number | string | null;
}

interface Evaluated {
  readonly truth: Truth;
  /** The first comparison that decided it. */
  readonly shortfall: Shortfall;
}

/** What conditions are evaluated against. */
export interface Ground {
  readonly config: Configuration;
  readonly slug: string;
  /** The day that picks versions of settings. */
  readonly day: Day;
  /** Null is undetermined; what is missing is none, or of a formula nothing. */
  readonly counts: Counts;
  /** The fields of what is judged; absent where nothing is known of them. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The first and the last day on which a notice is shown. */
  readonly shown?: { readonly from: Day; readonly to: Day };
  /** `joining`: a seat is taken, and a group is judged only by what no further seat could put right. */
  readonly mode?: Mode;
}

/** Which comparisons of counts are looked at: all, those with an upper end, or those with a lower end. */
type Ends = 'both' | 'upper' | 'lower';
const OTHER = { both: 'both', upper: 'lower', lower: 'upper' } as const satisfies Record<Ends, Ends>;

/** Evaluates a condition in Kleene's logic. */
export function evaluate(condition: Condition, ground: Ground): Evaluated {
  return evaluated(condition, ground, ground.mode === 'joining' ? 'upper' : 'both');
}

function evaluated(condition: Condition, ground: Ground, ends: Ends): Evaluated {
  switch (condition.is) {
    case 'at-least':
    case 'at-most': {
      const has = factValue(condition.fact, ground);
      const needs = boundValue(condition.bound, ground);
      const passedOver = ends === (condition.is === 'at-least' ? 'upper' : 'lower');
      const unknown = has === null || needs === null || (passedOver && condition.fact.fact === 'count');
      if (unknown) return { truth: null, shortfall: { has: shownNumber(has), needs: shownNumber(needs) } };
      const order = compareExact(exactOf(has), exactOf(needs));
      return {
        truth: condition.is === 'at-least' ? order >= 0 : order <= 0,
        shortfall: { has: shownNumber(has), needs: shownNumber(needs) },
      };
    }
    case 'chosen': {
      const has = settingOn(ground.config, ground.slug, condition.setting, ground.day);
      return {
        truth: has === null ? null : has === condition.value,
        shortfall: { has, needs: condition.value },
      };
    }
    case 'answered': {
      const answer = settingOn(ground.config, ground.slug, condition.setting, ground.day);
      return { truth: answer !== null, shortfall: { has: null, needs: condition.setting.name } };
    }
    case 'says':
      return ofField(condition.field, condition.equals, ground, value => value === condition.equals);
    case 'contains':
      return ofField(condition.field, condition.words, ground, value =>
        [value].flat().some(item => typeof item === 'string' && item.includes(condition.words)),
      );
    case 'gives':
      return ofField(condition.field, condition.field, ground, value => value !== null && !isEmpty(value));
    case 'not': {
      const inner = evaluated(condition.of, ground, OTHER[ends]);
      return { truth: inner.truth === null ? null : !inner.truth, shortfall: inner.shortfall };
    }
    case 'all':
      return decide(condition.of, ground, ends, false);
    case 'either':
      return decide(condition.of, ground, ends, true);
  }
}

/** One `decisive` part decides; otherwise an undetermined part leaves the whole undetermined. */
function decide(parts: readonly Condition[], ground: Ground, ends: Ends, decisive: boolean): Evaluated {
  const found = parts.map(part => evaluated(part, ground, ends));
  const deciding = found.find(({ truth }) => truth === decisive);
  if (deciding) return deciding;
  const open = found.find(({ truth }) => truth === null);
  if (open) return open;
  const last = found.at(-1);
  return { truth: !decisive, shortfall: last?.shortfall ?? { has: null, needs: null } };
}

function ofField(
  field: string,
  needs: string | number | boolean,
  { data }: Ground,
  holds: (value: unknown) => boolean,
): Evaluated {
  const has = data?.[field] ?? null;
  return {
    truth: data === undefined ? null : holds(has),
    shortfall: { has: has === null ? null : shown(has), needs: shown(needs) },
  };
}

const exactOf = (found: number | string | Exact): Exact => (typeof found === 'object' ? found : exact(found));
const shownNumber = (found: Found): number | string | null =>
  found !== null && typeof found === 'object' ? exactText(found) : found;

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

function factValue(fact: Fact, ground: Ground): Found {
  switch (fact.fact) {
    case 'count': {
      const found = ground.counts.get(selectionKey(ground.slug, fact.of, ground.mode));
      return found === undefined ? 0 : found;
    }
    case 'cases':
      return ground.counts.get(caseKey(fact.of)) ?? 0;
    case 'setting':
      return settingOn(ground.config, ground.slug, fact.setting, ground.day);
    case 'field': {
      const value = ground.data?.[fact.field];
      return typeof value === 'number' || (typeof value === 'string' && isExact(value)) ? value : null;
    }
    case 'items': {
      if (ground.data === undefined) return null;
      const value = ground.data[fact.field];
      return Array.isArray(value) ? new Set(value).size : 0;
    }
    case 'days':
      return ground.shown === undefined ? null : daysBetween(ground.shown.from, ground.shown.to) + 1;
  }
}

function shown(value: unknown): number | string {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.join('; ') : String(value);
}

function boundValue(bound: Bound, ground: Ground): Found {
  if (typeof bound !== 'object') return bound;
  if (isFormulaBound(bound)) return ground.counts.get(formulaKey(ground.slug, bound)) ?? null;
  return numberOn(ground, bound);
}

/** The number a setting holds, of whichever type. */
function numberOn({ config, slug, day }: Ground, setting: BoundSetting): number | string | null {
  switch (setting.type) {
    case 'integer':
      return settingOn(config, slug, setting, day);
    case 'decimal':
      return settingOn(config, slug, setting, day);
    case 'money':
      return settingOn(config, slug, setting, day);
  }
}
