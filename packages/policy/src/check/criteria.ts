import { isExact } from '../numbers/exact.ts';
import type { Policy } from '../policy.ts';
import type { Must } from '../rules/criterion.ts';
import { type Check, finding } from './finding.ts';

/** The numbers an author wrote. */
const statedIn = (must: Must): readonly string[] =>
  [...('bound' in must ? [must.bound] : []), ...('tolerance' in must ? [must.tolerance] : [])].filter(
    bound => typeof bound === 'string',
  );

/** A bound is an exact number, never one that a machine rounds; what is given is measured of the same units. */
export const checkCriteria: Check<Policy> = policy =>
  policy.criteria.flatMap(({ name, must, given }) => {
    const where = { part: 'criterion', name } as const;
    const stated = [...statedIn(must), ...(given === null ? [] : statedIn(given))];
    const form = stated.every(isExact)
      ? []
      : [
          finding(
            'bound-form',
            where,
            '界限须为精确小数,如 0.8',
            'has a bound that is no exact decimal such as 0.8',
          ),
        ];
    const same =
      given === null ||
      (given.indicator.of === must.indicator.of && given.indicator.per === must.indicator.per);
    return same
      ? form
      : [
          ...form,
          finding(
            'given-of-another-unit',
            where,
            '前提须是同一种单位、同一周期的指标',
            'is given something that is measured of other units, or for another period',
          ),
        ];
  });
