import { fractionSetting, indicator, ratioAbout, ratioAtLeast, rising, unitKind } from '@lifang/policy';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';

const words = { title: '率', english: 'Rate', cites: 'AB-1-a' };
const town = unitKind('town', { ...words, under: [] });
const rate = indicator('rate', { ...words, of: town, per: 'year', numerator: words, denominator: words });
const ratio = (numerator: string, denominator: string) => ({ numerator, denominator });

describe('a ratio', () => {
  it('meets a bound that it equals, exactly', () => {
    const bound = ratioAtLeast(rate, '0.1');
    expect(assess(bound, false, ratio('1', '10'), null).verdict).toBe('met');
    expect(assess(bound, false, ratio('0.3', '3'), null).verdict).toBe('met');
    expect(assess(bound, false, ratio('99999999999999', '1000000000000000'), null).verdict).toBe('not-met');
  });

  it('is not applicable where there is nothing to be a part of', () => {
    expect(assess(ratioAtLeast(rate, '0.1'), false, ratio('0', '0'), null).verdict).toBe('not-applicable');
  });

  it.each([
    ['2', '6', '1', '3', 'flat', 'not-met'],
    ['334', '1000', '1', '3', 'rising', 'met'],
    ['333', '1000', '1', '3', 'falling', 'not-met'],
  ] as const)('of %s in %s after %s in %s is %s', (a, b, c, d, trend, verdict) => {
    expect(assess(rising(rate), false, ratio(a, b), ratio(c, d))).toEqual({ trend, verdict });
    expect(assess(rising(rate), true, ratio(a, b), ratio(c, d))).toEqual({ trend, verdict: 'advice-only' });
  });

  it('is undetermined without a value, or one to compare it with', () => {
    expect(assess(rising(rate), false, ratio('1', '2'), null).verdict).toBe('undetermined');
    expect(assess(rising(rate), false, null, ratio('1', '2')).verdict).toBe('undetermined');
  });

  it.each([
    ['9', '10', 'met'],
    ['11', '10', 'met'],
    ['899999', '1000000', 'not-met'],
    ['1100001', '1000000', 'not-met'],
  ])('of %s in %s about one, within a tenth, is %s', (a, b, verdict) => {
    expect(assess(ratioAbout(rate, '1', '0.1'), false, ratio(a, b), null).verdict).toBe(verdict);
  });

  it('is undetermined while the setting that holds the bound has no value', () => {
    const bound = fractionSetting('bound', { ...words, reading: '未定', min: 0, max: 1 });
    const must = ratioAtLeast(rate, bound);
    expect(assess(must, false, ratio('1', '3'), null).verdict).toBe('undetermined');
    expect(assess(must, false, ratio('1', '3'), null, () => '1/3').verdict).toBe('met');
  });
});
