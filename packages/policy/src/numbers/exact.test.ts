import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareExact, divided, exact, exactText, isExact, minus, plus, rounded, times } from './exact.ts';

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`);

it('adds up and takes away what it was given, exactly', () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const sum = plus(exact(a), exact(b));
      expect(compareExact(minus(sum, exact(b)), exact(a))).toBe(0);
    }),
  );
});

it('divides what it multiplied', () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      fc.pre(exact(b).over !== 0n);
      expect(compareExact(divided(times(exact(a), exact(b)), exact(b)), exact(a))).toBe(0);
    }),
  );
});

it('writes what it reads back', () => {
  fc.assert(
    fc.property(decimals, a => {
      expect(compareExact(exact(exactText(exact(a))), exact(a))).toBe(0);
    }),
  );
  expect(exactText(exact('1/3'))).toBe('1/3');
  expect(exactText(exact('3/8'))).toBe('0.375');
  expect(exactText(exact('-0.50'))).toBe('-0.5');
});

it('rounds the last unit as declared, and no number that is whole', () => {
  const ways = (text: string) =>
    (['down', 'half-up', 'up'] as const).map(way => rounded(exact(text), way).toString());
  expect(ways('2.5')).toEqual(['2', '3', '3']);
  expect(ways('-2.5')).toEqual(['-3', '-3', '-2']);
  expect(ways('2.49')).toEqual(['2', '2', '3']);
  expect(ways('7/3')).toEqual(['2', '2', '3']);
  expect(ways('4')).toEqual(['4', '4', '4']);
});

it('takes no number that a machine has rounded, and nothing over zero', () => {
  expect(() => exact(0.1)).toThrow(RangeError);
  expect(() => exact('1e3')).toThrow(RangeError);
  expect(() => exact('1/0')).toThrow(RangeError);
  expect(() => divided(exact(1), exact(0))).toThrow(RangeError);
  expect(['1', '0.5', '1/3', '-2'].every(isExact)).toBe(true);
  expect(['', '.5', '1/0', '1/-2', '1,000', '٣'].some(isExact)).toBe(false);
});
