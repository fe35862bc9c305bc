import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText, monthText, percent, shortDay, shortMonth } from './format.ts';

describe('a share in per cent', () => {
  it.each([
    [0, 0, '—'],
    [0, 3, '0%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [3, 3, '100%'],
    [1, 8, '12.5%'],
    [1, 2000, '0.1%'],
    [9999, 10_000, '99.9%'],
  ])('%i of %i is %s', (numerator, denominator, text) => {
    expect(percent(numerator, denominator)).toBe(text);
  });

  it('is all only of all', () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain(all => fc.tuple(fc.nat(all), fc.constant(all)));
    fc.assert(
      fc.property(counts, ([some, all]) => {
        expect(percent(some, all) === '100%').toBe(some === all);
      }),
    );
  });
});

describe('days and months in words', () => {
  it('are those of each language', () => {
    expect([dayText('2026-03-05', 'zh-CN'), dayText('2026-03-05', 'en')]).toEqual([
      '2026年3月5日',
      '5 Mar 2026',
    ]);
    expect([shortDay('2026-03-05', 'zh-CN'), shortDay('2026-03-05', 'en')]).toEqual(['3月5日', '5 Mar']);
    expect([monthText('2026-12', 'zh-CN'), monthText('2026-12', 'en')]).toEqual(['2026年12月', 'Dec 2026']);
    expect([shortMonth('2026-12', 'zh-CN'), shortMonth('2026-12', 'en')]).toEqual(['12月', 'Dec']);
  });
});
