import { type Condition, isFormulaBound, isSettingBound } from '../conditions.ts';
import type { Fact } from '../facts.ts';
import type { Formula } from '../rules/formula.ts';
import type { Limit, Requirement } from '../rules/limit.ts';
import type { ActSelection } from '../selections/act-selection.ts';
import type { Setting } from '../settings.ts';

/** A condition and every condition inside it. */
function everyCondition(condition: Condition): readonly Condition[] {
  switch (condition.is) {
    case 'all':
    case 'either':
      return [condition, ...condition.of.flatMap(everyCondition)];
    case 'not':
      return [condition, ...everyCondition(condition.of)];
    default:
      return [condition];
  }
}

/** Every condition of some requirements, at any depth. */
export function conditionsIn(requirements: Readonly<Record<string, Requirement>>): readonly Condition[] {
  return Object.values(requirements).flatMap(requirement => everyCondition(requirement.must));
}

/** Every condition of a limit, at any depth. */
export function conditionsOf(limit: Limit): readonly Condition[] {
  return conditionsIn(limit.requirements);
}

/** The facts a condition compares. */
export function factOf(condition: Condition): readonly Fact[] {
  return condition.is === 'at-least' || condition.is === 'at-most' ? [condition.fact] : [];
}

/** The selections a limit counts. */
export function selectionsOf(limit: Limit): readonly ActSelection[] {
  return factsOf(limit).flatMap(fact => (fact.fact === 'count' ? [fact.of] : []));
}

/** The facts a limit compares. */
export const factsOf = (limit: Limit): readonly Fact[] => conditionsOf(limit).flatMap(factOf);

/** The formulas that something is compared with. */
export const formulasIn = (conditions: readonly Condition[]): readonly Formula[] =>
  conditions.flatMap(condition =>
    (condition.is === 'at-least' || condition.is === 'at-most') && isFormulaBound(condition.bound)
      ? [condition.bound]
      : [],
  );

/** The comparisons that must hold whatever else does: those inside `all`, not those inside `either` or `not`. */
export function certainIn(condition: Condition): readonly Condition[] {
  return condition.is === 'all' ? condition.of.flatMap(certainIn) : [condition];
}

/** The settings a limit reads. */
export const settingsOf = (limit: Limit): readonly Setting[] => settingsIn(conditionsOf(limit));

/** The settings some conditions read. */
export function settingsIn(conditions: readonly Condition[]): readonly Setting[] {
  return conditions.flatMap((condition): readonly Setting[] => {
    if (condition.is === 'chosen' || condition.is === 'answered') return [condition.setting];
    if (condition.is !== 'at-least' && condition.is !== 'at-most') return [];
    const bound = isSettingBound(condition.bound) ? [condition.bound] : [];
    return condition.fact.fact === 'setting' ? [...bound, condition.fact.setting] : bound;
  });
}
