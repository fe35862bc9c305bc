import { expect, it } from 'vitest';
import { atMost } from '../conditions.ts';
import { count } from '../facts.ts';
import { categoryByAge } from '../kinds/category.ts';
import { duty } from '../rules/duty.ts';
import { appointing, limit } from '../rules/limit.ts';
import { every } from '../rules/schedule.ts';
import { theAct } from '../selections/act-selection.ts';
import { subject } from '../selections/references.ts';
import { people } from '../selections/subject-selection.ts';
import { choiceSetting, integerSetting } from '../settings.ts';
import { readersOf } from './readers.ts';
import { call, head, monthlyCall, smallPolicy, village, words } from './small-policy.ts';

const age = integerSetting('age', { ...words, reading: '原文未写年龄', min: 1, max: 120 });
const seats = integerSetting('seats', { ...words, reading: '原文未写人数', min: 1, max: 9 });
const partial = choiceSetting('partial', {
  ...words,
  reading: '原文未写',
  choices: [
    { value: 'waive', title: '不要求', english: 'Nothing' },
    { value: 'whole', title: '照常', english: 'All' },
  ],
  recommended: 'waive',
});
const old = categoryByAge('old', { ...words, atLeast: age });
const visit = duty('visit-the-old', {
  ...words,
  owedBy: village,
  subjects: people.in(old),
  when: every('month', { partial }),
  done: call.about(subject),
});
const few = limit('few-heads', {
  ...words,
  on: appointing(head),
  requires: { few: { ...words, must: atMost(count(theAct.holdersOf(head)), seats) } },
  otherwise: 'refuse',
});
const policy = smallPolicy({
  settings: [age, seats, partial],
  categories: [...smallPolicy().categories, old],
  duties: [monthlyCall, visit],
  limits: [few],
});

it.each([
  ['age', [{ part: 'duty', name: 'visit-the-old' }]],
  ['partial', [{ part: 'duty', name: 'visit-the-old' }]],
  ['seats', [{ part: 'limit', name: 'few-heads' }]],
  ['unheard-of', []],
])('a setting holds up the rules that read it, through a list too: %s', (name, rules) => {
  expect(readersOf(policy, name)).toEqual(rules);
});
