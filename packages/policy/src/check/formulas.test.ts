import { expect, it } from 'vitest';
import { bands, product, theUnit } from '../formulas/expression.ts';
import { decimal, text } from '../kinds/fields.ts';
import { fundKind } from '../kinds/fund.ts';
import { indicator } from '../kinds/indicator.ts';
import { placeKind } from '../kinds/place.ts';
import type { Policy } from '../policy.ts';
import { type Formula, formula } from '../rules/formula.ts';
import { decimalSetting, fractionSetting, moneySetting, textSetting } from '../settings.ts';
import { codes } from './small-checks.ts';
import { smallPolicy, town, village, words } from './small-policy.ts';

const hall = placeKind('hall', {
  ...words,
  of: [town],
  functions: [{ value: 'meeting', title: '会议', english: 'Meetings' }],
  fields: {
    area: decimal({ title: '面积', english: 'Area' }),
    name: text({ title: '名', english: 'Name' }),
  },
});
const rate = indicator('rate', { ...words, of: town, per: 'year', numerator: words });
const given = (compute: Formula['compute'], more: Partial<Policy> = {}, paidTo = village) =>
  smallPolicy({
    places: [hall],
    indicators: [rate],
    formulas: [formula('amount', { ...words, of: village, gives: 'fen', compute, paidTo })],
    ...more,
  });

it('takes a formula that looks at what stands there', () => {
  expect(codes(given(theUnit.households))).toEqual([]);
  expect(codes(given(theUnit.households, {}, town))).toEqual([]);
});

it.each([
  ['figure-elsewhere', theUnit.totalOf(hall, 'area')],
  ['figure-no-number', theUnit.valueOf('name')],
  ['figure-of-another-unit', theUnit.measured(rate)],
  [
    'bands-order',
    bands(theUnit.households, [
      { from: 2, gives: 1 },
      { from: 1, gives: 2 },
    ]),
  ],
  ['bands-order', bands(theUnit.households, [])],
])('finds %s', (code, compute) => {
  expect(codes(given(compute))).toEqual([code]);
});

it('finds a text added up, somebody paid who stands below, and a floor of other units', () => {
  const floor = formula('floor', {
    ...words,
    of: town,
    gives: 'number',
    compute: theUnit.totalOf(hall, 'name'),
  });
  const fund = fundKind('fund', { ...words, keptBy: village, floor });
  const below = formula('below', { ...words, of: town, gives: 'fen', compute: 1, paidTo: village });
  expect(codes(given(theUnit.households, { formulas: [floor, below], funds: [fund] })).toSorted()).toEqual([
    'figure-no-number',
    'floor-unfit',
    'paid-to-none',
  ]);
});

it('finds what is not listed: a fund, a setting and a formula', () => {
  const each = moneySetting('each', { ...words, reading: '未定', min: 0, max: 1 });
  const fund = fundKind('fund', { ...words, keptBy: village });
  expect(codes(given(product(each, theUnit.entered(fund))))).toEqual(['not-declared', 'not-declared']);
});

it('holds what a setting suggests to its own bounds, exactly', () => {
  const open = { ...words, reading: '未定', min: 0, max: 1 };
  const settings = [
    decimalSetting('a', { ...open, suggested: '1.000000001' }),
    decimalSetting('b', { ...open, suggested: '1/3' }),
    fractionSetting('c', { ...open, suggested: '4/3' }),
    fractionSetting('d', { ...open, suggested: '1/3' }),
    moneySetting('e', { ...open, suggested: 2 }),
    textSetting('f', { ...words, reading: '未定', suggested: '' }),
  ];
  expect(codes(smallPolicy({ settings }))).toEqual(Array.from({ length: 5 }, () => 'setting-value'));
});
