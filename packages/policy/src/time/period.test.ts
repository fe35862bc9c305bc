import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from './day.ts';
import { CADENCES, periodOf, periodsBetween } from './period.ts';
import { daysBetween } from './term.ts';

const anyDay = fc
  .integer({ min: 0, max: daysBetween('1900-01-01', '2199-12-31') })
  .map((n): Day => addDays('1900-01-01', n));
const anyCadence = fc.constantFrom(...CADENCES);

describe('calendar periods', () => {
  it('contain the day they are of', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, (cadence, day) => {
        const { start, end } = periodOf(cadence, day);
        return start <= day && day <= end;
      }),
    );
  });

  it('are the same period for every day in them', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, fc.nat(365), (cadence, day, n) => {
        const period = periodOf(cadence, day);
        const inside = addDays(period.start, n % (daysBetween(period.start, period.end) + 1));
        expect(periodOf(cadence, inside)).toEqual(period);
      }),
    );
  });

  it('leave no day out and share none: the next begins the day after', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, (cadence, day) => {
        const { key, end } = periodOf(cadence, day);
        const next = periodOf(cadence, addDays(end, 1));
        return next.start === addDays(end, 1) && next.key !== key;
      }),
    );
  });

  it('have keys that name one period only', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, anyDay, (cadence, a, b) => {
        const [first, second] = [periodOf(cadence, a), periodOf(cadence, b)];
        return (first.key === second.key) === (first.start === second.start);
      }),
    );
  });

  it('cover a range from its first day to its last, in order', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, fc.nat(800), (cadence, from, length) => {
        const to = addDays(from, length);
        const periods = periodsBetween(cadence, from, to);
        expect(periods[0]).toEqual(periodOf(cadence, from));
        expect(periods.at(-1)).toEqual(periodOf(cadence, to));
        const ends = periods.slice(0, -1).map(({ end }) => addDays(end, 1));
        expect(periods.slice(1).map(({ start }) => start)).toEqual(ends);
      }),
      { numRuns: 40 },
    );
  });

  it('are none for a range that ends before it begins', () => {
    expect(periodsBetween('month', '2026-03-02', '2026-03-01')).toEqual([]);
  });

  it.each([
    ['day', '2024-02-29', '2024-02-29', '2024-02-29', '2024-02-29'],
    ['week', '2026-01-01', '2026-W01', '2025-12-29', '2026-01-04'],
    ['week', '2021-01-03', '2020-W53', '2020-12-28', '2021-01-03'],
    ['month', '2024-02-10', '2024-02', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['half-year', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
    ['year', '2026-05-05', '2026', '2026-01-01', '2026-12-31'],
  ] as const)('the %s of %s is %s', (cadence, day, key, start, end) => {
    expect(periodOf(cadence, day)).toEqual({ key, start, end });
  });
});
