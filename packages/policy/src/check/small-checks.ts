import type { Condition } from '../conditions.ts';
import type { Policy } from '../policy.ts';
import { type Act, limit } from '../rules/limit.ts';
import { choiceSetting } from '../settings.ts';
import { checkPolicy } from './index.ts';
import { smallPolicy, words } from './small-policy.ts';

/** The codes of everything the checks find in a policy. */
export const codes = (policy: Policy): readonly string[] => checkPolicy(policy).map(({ code }) => code);

export const yesNo = [
  { value: 'yes', title: '是', english: 'Yes' },
  { value: 'no', title: '否', english: 'No' },
];

export const mode = choiceSetting('mode', {
  ...words,
  reading: '待定',
  choices: yesNo,
  recommended: 'yes',
});

/** The small policy with one limit that requires one thing. */
export const withLimit = (on: Act, must: Condition): Policy =>
  smallPolicy({
    settings: [mode],
    limits: [
      limit('cap', {
        ...words,
        on,
        requires: { one: { title: '一', english: 'One', must } },
        otherwise: 'refuse',
      }),
    ],
  });
