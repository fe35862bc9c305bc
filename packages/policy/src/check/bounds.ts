import type { Bound, Condition } from '../conditions.ts';
import type { Fact } from '../facts.ts';
import type { Named } from '../names.ts';
import { certainIn } from './conditions.ts';

/** From where to where a fact may lie. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What kinds and settings are called: by their own names within a policy, by their stored ones among several. */
export type Naming = (named: Named) => string;

const ownName: Naming = ({ name }) => name;

/** Says which fact it is, so that two conditions can be seen to be about the same one. */
export function nameOf(fact: Fact, naming: Naming = ownName): string {
  switch (fact.fact) {
    case 'setting':
      return `setting ${naming(fact.setting)}`;
    case 'cases':
      return `cases ${naming({ core: false, name: JSON.stringify(fact.of) })}`;
    case 'field':
      return `field ${fact.field}`;
    case 'items':
      return `items of ${fact.field}`;
    case 'days':
      return 'days shown';
    case 'count': {
      const { selects, kinds, words, alike } = fact.of;
      return [selects, ...[...kinds.map(naming), ...words, ...alike].sort()].join(' ');
    }
  }
}

/** Near enough to see that two bounds cross: what is judged is compared exactly. */
const stated = (bound: Bound): number | null => (typeof bound === 'object' ? null : Number(bound));

/** The ranges that some conditions leave each fact whatever else holds, by what the fact is called. */
export function rangesIn(
  conditions: readonly Condition[],
  naming: Naming = ownName,
  numberOf: (bound: Bound) => number | null = stated,
): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const condition of conditions.flatMap(certainIn)) {
    if (condition.is !== 'at-least' && condition.is !== 'at-most') continue;
    const bound = numberOf(condition.bound);
    if (bound === null) continue;
    const { fact } = condition;
    const lowest = fact.fact === 'count' || fact.fact === 'items' ? 0 : -Infinity;
    const { least, most } = ranges.get(nameOf(fact, naming)) ?? { least: lowest, most: Infinity };
    ranges.set(
      nameOf(fact, naming),
      condition.is === 'at-least'
        ? { least: Math.max(least, bound), most }
        : { least, most: Math.min(most, bound) },
    );
  }
  return ranges;
}
