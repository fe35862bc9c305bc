import type { Policy } from '../policy.ts';
import { type Check, finding } from './finding.ts';

const BOUND = /^\d{1,9}(\.\d{1,6})?$/;

/** A bound is an exact decimal, never a number that a machine rounds. */
export const checkCriteria: Check<Policy> = policy =>
  policy.criteria.flatMap(({ name, must }) =>
    'bound' in must && !BOUND.test(must.bound)
      ? [
          finding(
            'bound-form',
            { part: 'criterion', name },
            '界限须为精确小数,如 0.8',
            'has a bound that is no exact decimal such as 0.8',
          ),
        ]
      : [],
  );
