import type { Condition } from '../conditions.ts';
import type { Fact } from '../facts.ts';
import { certainIn } from './conditions.ts';

/** From where to where a fact may lie. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Says which fact it is, so that two conditions can be seen to be about the same one. */
export function nameOf(fact: Fact): string {
  switch (fact.fact) {
    case 'setting':
      return `setting ${fact.setting.name}`;
    case 'cases':
      return `cases ${JSON.stringify(fact.of)}`;
    case 'field':
      return `field ${fact.field}`;
    case 'days':
      return 'days shown';
    case 'count': {
      const { selects, kinds, words, alike } = fact.of;
      return [selects, ...[...kinds.map(({ name }) => name), ...words, ...alike].sort()].join(' ');
    }
  }
}

/** The ranges that some conditions leave each fact whatever else holds, by what the fact is called. */
export function rangesIn(conditions: readonly Condition[]): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const condition of conditions.flatMap(certainIn)) {
    if (condition.is !== 'at-least' && condition.is !== 'at-most') continue;
    if (typeof condition.bound !== 'number') continue;
    const { fact, bound } = condition;
    const lowest = fact.fact === 'count' ? 0 : -Infinity;
    const { least, most } = ranges.get(nameOf(fact)) ?? { least: lowest, most: Infinity };
    ranges.set(
      nameOf(fact),
      condition.is === 'at-least'
        ? { least: Math.max(least, bound), most }
        : { least, most: Math.min(most, bound) },
    );
  }
  return ranges;
}
