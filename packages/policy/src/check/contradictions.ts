import type { Condition } from '../conditions.ts';
import type { Fact } from '../facts.ts';
import type { Policy } from '../policy.ts';
import type { Limit } from '../rules/limit.ts';
import { type Check, finding } from './finding.ts';
import { limitAt } from './parts.ts';

/** The bounds that must hold whatever else does: those inside `all`, not those inside `either` or `not`. */
function certain(condition: Condition): readonly Condition[] {
  return condition.is === 'all' ? condition.of.flatMap(certain) : [condition];
}

/** Says which fact it is, so that two conditions can be seen to be about the same one. */
function keyOf(fact: Fact): string {
  if (fact.fact === 'setting') return `setting ${fact.setting.name}`;
  if (fact.fact === 'cases') return `cases ${JSON.stringify(fact.of)}`;
  const { of } = fact;
  const names = (kinds: readonly { name: string }[] | null) =>
    kinds === null
      ? 'anybody'
      : kinds
          .map(kind => kind.name)
          .sort()
          .join(',');
  switch (of.selects) {
    case 'participants':
      return `participants ${names(of.holding)}`;
    case 'concerned':
      return `concerned ${names(of.on)}`;
    case 'holders':
      return `holders ${of.position.name}`;
    case 'held':
      return `held ${names(of.positions)}`;
    case 'opened-this-year':
      return 'cases opened this year';
  }
}

function contradictionsIn(limit: Limit) {
  const bounds = new Map<string, { least: number; most: number }>();
  for (const condition of Object.values(limit.requirements).flatMap(({ must }) => certain(must))) {
    if (condition.is !== 'at-least' && condition.is !== 'at-most') continue;
    if (typeof condition.bound !== 'number') continue;
    const key = keyOf(condition.fact);
    const range = bounds.get(key) ?? {
      least: condition.fact.fact === 'count' ? 0 : -Infinity,
      most: Infinity,
    };
    if (condition.is === 'at-least') range.least = Math.max(range.least, condition.bound);
    else range.most = Math.min(range.most, condition.bound);
    bounds.set(key, range);
  }
  return [...bounds].filter(([, { least, most }]) => least > most);
}

/** No limit asks for more of a fact than it allows, for then nothing could ever satisfy it. */
export const checkContradictions: Check<Policy> = policy =>
  policy.limits.flatMap(limit =>
    contradictionsIn(limit).map(([fact, { least, most }]) =>
      finding(
        'contradiction',
        limitAt(limit),
        `要求 ${fact} 不少于 ${least} 又不超过 ${most},永远无法满足`,
        `asks for at least ${least} and at most ${most} of: ${fact}`,
      ),
    ),
  );
