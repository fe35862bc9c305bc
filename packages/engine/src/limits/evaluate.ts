import type { Bound, Condition, Day, Fact } from '@lifang/policy';
import { caseKey } from '../cases/case-key.ts';
import { type Configuration, settingOn } from '../configuration.ts';
import { selectionKey } from './facts.ts';

/** True, false, or undetermined because a setting has no value. */
export type Truth = boolean | null;

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
  readonly counts: ReadonlyMap<string, number>;
  /** The fields of the case, where one is judged. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Evaluates a condition in Kleene's logic. */
export function evaluate(condition: Condition, ground: Ground): Evaluated {
  switch (condition.is) {
    case 'at-least':
    case 'at-most': {
      const has = factValue(condition.fact, ground);
      const needs = boundValue(condition.bound, ground);
      if (has === null || needs === null) return { truth: null, shortfall: { has, needs } };
      return { truth: condition.is === 'at-least' ? has >= needs : has <= needs, shortfall: { has, needs } };
    }
    case 'chosen': {
      const has = settingOn(ground.config, ground.slug, condition.setting, ground.day);
      return {
        truth: has === null ? null : has === condition.value,
        shortfall: { has, needs: condition.value },
      };
    }
    case 'says': {
      const has = ground.data?.[condition.field] ?? null;
      return {
        truth: has === condition.equals,
        shortfall: { has: has === null ? null : shown(has), needs: shown(condition.equals) },
      };
    }
    case 'not': {
      const inner = evaluate(condition.of, ground);
      return { truth: inner.truth === null ? null : !inner.truth, shortfall: inner.shortfall };
    }
    case 'all':
      return decide(condition.of, ground, false);
    case 'either':
      return decide(condition.of, ground, true);
  }
}

/** One `decisive` part decides; otherwise an undetermined part leaves the whole undetermined. */
function decide(parts: readonly Condition[], ground: Ground, decisive: boolean): Evaluated {
  const evaluated = parts.map(part => evaluate(part, ground));
  const deciding = evaluated.find(({ truth }) => truth === decisive);
  if (deciding) return deciding;
  const open = evaluated.find(({ truth }) => truth === null);
  if (open) return open;
  const last = evaluated.at(-1);
  return { truth: !decisive, shortfall: last?.shortfall ?? { has: null, needs: null } };
}

function factValue(fact: Fact, ground: Ground): number | null {
  switch (fact.fact) {
    case 'count':
      return ground.counts.get(selectionKey(ground.slug, fact.of)) ?? 0;
    case 'cases':
      return ground.counts.get(caseKey(fact.of)) ?? 0;
    case 'setting':
      return settingOn(ground.config, ground.slug, fact.setting, ground.day);
  }
}

const shown = (value: unknown): number | string => (typeof value === 'number' ? value : String(value));

function boundValue(bound: Bound, ground: Ground): number | null {
  return typeof bound === 'number' ? bound : settingOn(ground.config, ground.slug, bound, ground.day);
}
