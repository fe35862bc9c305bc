import { describe, expect, it } from 'vitest';
import { integerSetting, listSetting, termSetting } from '../settings.ts';
import { codes, mode, yesNo } from './small-checks.ts';
import { smallPolicy, words } from './small-policy.ts';

describe('settings', () => {
  const reading = '原文未写';
  const age = integerSetting('age', { ...words, reading, min: 60, max: 100, suggested: 80 });

  it.each([
    ['a suggestion outside the bounds', { ...age, suggested: 120 }, 'setting-value'],
    ['crossed bounds', { ...age, suggested: null, min: 9, max: 1 }, 'setting-bounds'],
    ['a default number', { ...age, default: 80 }, 'invented-default'],
    ['a recommendation that is not offered', { ...mode, default: 'maybe' }, 'setting-value'],
    ['a choice without a recommendation', { ...mode, default: null }, 'setting-recommendation'],
    ['a single choice', { ...mode, choices: yesNo.slice(0, 1) }, 'setting-choices'],
    [
      'a term of nothing',
      termSetting('limit', { ...words, reading, suggested: { amount: 0, unit: 'days' } }),
      'setting-value',
    ],
    [
      'too few names',
      listSetting('titles', { ...words, reading, min: 5, max: 5, suggested: ['甲', '乙'] }),
      'setting-value',
    ],
    [
      'a name twice',
      listSetting('titles', { ...words, reading, min: 2, max: 2, suggested: ['甲', '甲'] }),
      'setting-value',
    ],
    ['no reading', { ...age, reading: '' }, 'wording-missing'],
  ])('refuse %s', (_, setting, code) => {
    expect(codes(smallPolicy({ settings: [setting] }))).toEqual([code]);
  });
});
