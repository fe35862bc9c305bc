import { expect, it } from 'vitest';
import { atLeast } from '../conditions.ts';
import { awardKind } from '../kinds/award.ts';
import { integer, text } from '../kinds/fields.ts';
import { recordKind } from '../kinds/record.ts';
import { granting, keeping, limit } from '../rules/limit.ts';
import { theAct } from '../selections/act-selection.ts';
import { codes } from './small-checks.ts';
import { smallPolicy, village, words } from './small-policy.ts';

const book = recordKind('book', {
  ...words,
  keptBy: village,
  about: ['person'],
  fields: {
    hours: integer({ title: '时数', english: 'Hours' }),
    service: text({ title: '服务', english: 'Service' }),
  },
});
const thanks = awardKind('thanks', { ...words, to: 'person', by: village });
const flag = awardKind('flag', { ...words, to: 'household', by: village });
const asking = (field: string, on = granting(thanks), records = [book]) =>
  codes(
    smallPolicy({
      records,
      awards: [thanks, flag],
      limits: [
        limit('served', {
          ...words,
          on,
          requires: { hours: { ...words, must: atLeast(theAct.totalKept(book, field), 5) } },
          otherwise: 'refuse',
        }),
      ],
    }),
  );

it('takes a number added up over a register', () => {
  expect(asking('hours')).toEqual([]);
});

it.each([
  ['field-unfit', () => asking('service')],
  ['field-unfit', () => asking('minutes')],
  ['never-concerned', () => asking('hours', granting(flag))],
  ['fact-of-another-act', () => asking('hours', keeping(book))],
  ['not-declared', () => asking('hours', granting(thanks), [])],
])('finds %s', (code, found) => {
  expect(found()).toEqual([code]);
});
