import { expect, it } from 'vitest';
import { atLeast, type Bound } from '../conditions.ts';
import { theUnit } from '../formulas/expression.ts';
import { eventKind } from '../kinds/event.ts';
import { decimal } from '../kinds/fields.ts';
import { placeKind } from '../kinds/place.ts';
import { recordKind } from '../kinds/record.ts';
import { formula } from '../rules/formula.ts';
import { type Act, keeping, limit, opening, recording } from '../rules/limit.ts';
import { theAct } from '../selections/act-selection.ts';
import { decimalSetting } from '../settings.ts';
import { codes } from './small-checks.ts';
import { smallPolicy, town, village, words } from './small-policy.ts';

const area = decimal({ title: '面积', english: 'Area' });
const taken = eventKind('taken', { ...words, about: [], fields: { area } });
const book = recordKind('book', { ...words, keptBy: town, fields: { area } });
const room = placeKind('room', {
  ...words,
  of: [village],
  functions: [{ value: 'meeting', title: '会议', english: 'Meetings' }],
  fields: { area },
});
const least = formula('least', {
  ...words,
  of: village,
  gives: 'square-metres',
  compute: theUnit.households,
});
const stated = decimalSetting('stated', { ...words, reading: '未定', min: 0, max: 9 });
const comparing = (bound: Bound, on: Act = recording(taken), formulas = [least]) =>
  codes(
    smallPolicy({
      events: [taken],
      duties: [],
      records: [book],
      places: [room],
      formulas,
      settings: [stated],
      limits: [
        limit('large', {
          ...words,
          on,
          requires: { large: { ...words, must: atLeast(theAct.valueOf('area'), bound) } },
          otherwise: 'refuse',
        }),
      ],
    }),
  );

it('takes exact decimals: stated, in a setting, and what a formula gives', () => {
  for (const bound of [10, '10.5', stated, least]) expect(comparing(bound)).toEqual([]);
  for (const bound of [10, '10.5', stated]) expect(comparing(bound, opening(room))).toEqual([]);
});

it.each([
  ['bound-form', () => comparing('ten')],
  ['formula-elsewhere', () => comparing(least, keeping(book))],
  ['bound-of-what-lasts', () => comparing(least, opening(room))],
  ['not-declared', () => comparing(least, recording(taken), [])],
])('finds %s', (code, found) => {
  expect(found()).toEqual([code]);
});
