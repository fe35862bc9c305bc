import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from './day.ts';
import { PUBLISHED_YEARS } from './published-years.ts';
import {
  dayOfInstant,
  days,
  daysBetween,
  endOfTerm,
  hours,
  isTerm,
  lastDayOf,
  months,
  rolled,
  weeks,
  workingDays,
  workingDaysBetween,
  years,
} from './term.ts';

const anyDay = fc.integer({ min: 0, max: 100_000 }).map((n): Day => addDays('1900-01-01', n));
const amount = fc.integer({ min: 1, max: 400 });

describe('terms', () => {
  it('do not count their first day', () => {
    expect(lastDayOf('2014-03-15', days(7))).toBe('2014-03-22');
  });

  it('end on the last day of a month that lacks the day', () => {
    expect(lastDayOf('2026-01-31', months(1))).toBe('2026-02-28');
    expect(lastDayOf('2024-01-31', months(1))).toBe('2024-02-29');
    expect(lastDayOf('2024-02-29', years(1))).toBe('2025-02-28');
  });

  it('are counted from the anchor each time, so clamping does not add up', () => {
    expect(lastDayOf('2026-01-31', months(2))).toBe('2026-03-31');
  });

  it('of days end that many days later', () => {
    fc.assert(fc.property(anyDay, amount, (day, n) => daysBetween(day, lastDayOf(day, days(n))) === n));
  });

  it('of weeks and whole days in hours agree with days', () => {
    fc.assert(
      fc.property(anyDay, amount, (day, n) => {
        expect(lastDayOf(day, weeks(n))).toBe(lastDayOf(day, days(7 * n)));
        expect(lastDayOf(day, hours(24 * n))).toBe(lastDayOf(day, days(n)));
      }),
    );
  });

  it('of years agree with months', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 60 }),
        (day, n) => lastDayOf(day, years(n)) === lastDayOf(day, months(12 * n)),
      ),
    );
  });

  it('end later when they are longer or begin later', () => {
    fc.assert(
      fc.property(anyDay, amount, (day, n) => {
        expect(lastDayOf(day, months(n)) < lastDayOf(day, months(n + 1))).toBe(true);
        expect(lastDayOf(day, months(n)) <= lastDayOf(addDays(day, 1), months(n))).toBe(true);
      }),
    );
  });

  it('of a part of a day reach into the next one', () => {
    expect(lastDayOf('2026-03-01', hours(1))).toBe('2026-03-02');
  });

  it('are recognised in JSON by amount and unit', () => {
    expect(isTerm({ amount: 7, unit: 'days' })).toBe(true);
    for (const wrong of [
      null,
      7,
      { amount: 1.5, unit: 'days' },
      { amount: 7, unit: 'fortnights' },
      { amount: 7 },
    ]) {
      expect(isTerm(wrong)).toBe(false);
    }
  });
});

describe('working days', () => {
  it('leave out a holiday and count the weekend days worked for it', () => {
    // 2024: 14 and 29 September and 12 October are worked; 15 to 17 September and 1 to 7 October are free.
    expect(lastDayOf('2024-09-27', workingDays(1))).toBe('2024-09-29');
    expect(lastDayOf('2024-09-27', workingDays(3))).toBe('2024-10-08');
    expect(lastDayOf('2024-09-27', workingDays(7))).toBe('2024-10-12');
  });

  it('beyond the last published year are provisional, and put right once the year is known', () => {
    const end = endOfTerm('2026-12-30', workingDays(3));
    expect(end).toEqual({ day: '2027-01-04', provisional: true });
    const known = { ...PUBLISHED_YEARS, 2027: { restWeekdays: ['01-01'], workingWeekends: ['01-02'] } };
    expect(endOfTerm('2026-12-30', workingDays(3), known)).toEqual({ day: '2027-01-04', provisional: false });
    expect(endOfTerm('2026-12-30', workingDays(2), known)).toEqual({ day: '2027-01-02', provisional: false });
    expect(endOfTerm('2026-12-28', workingDays(3)).provisional).toBe(false);
  });

  it('lie between the first day and the last as often as the term says', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map(n => addDays('2012-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const to = lastDayOf(from, workingDays(n));
        expect(workingDaysBetween(from, to)).toBe(n);
        expect(workingDaysBetween(from, addDays(to, -1))).toBe(n - 1);
      }),
    );
  });

  it('are where a rolled term ends', () => {
    expect(lastDayOf('2024-09-24', rolled(days(7)))).toBe('2024-10-08');
    expect(lastDayOf('2024-09-22', rolled(days(7)))).toBe('2024-09-29');
    expect(endOfTerm('2026-12-26', rolled(days(7)))).toEqual({ day: '2027-01-04', provisional: true });
  });
});

describe('days', () => {
  it('between two days are the opposite the other way round', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => daysBetween(a, b) + daysBetween(b, a) === 0));
  });

  it('of an instant are those of Shanghai, whatever the zone of the server', () => {
    expect(dayOfInstant(Temporal.Instant.from('2026-02-28T15:59:59Z'))).toBe('2026-02-28');
    expect(dayOfInstant(Temporal.Instant.from('2026-02-28T16:00:00Z'))).toBe('2026-03-01');
  });
});
