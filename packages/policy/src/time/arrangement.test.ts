import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrangement, faultsOfArrangement, yearOfDays } from './arrangement.ts';
import { addDays, type Day, plainDate } from './day.ts';
import { daysBetween, endOfTerm, workingDays } from './term.ts';
import type { Calendar } from './working-days.ts';

const FIRST = 2030;
const YEARS = 3;
const start = `${FIRST}-01-01`;
const dayOf = (year: number) => {
  const first = `${year}-01-01`;
  return fc.nat(daysBetween(first, `${year}-12-31`)).map((n): Day => addDays(first, n));
};
const isWeekend = (day: Day) => plainDate(day).dayOfWeek > 5;

/** An arrangement that may be announced: some days off, and other weekend days worked. */
const arrangementOf = (year: number) =>
  fc
    .record({
      holidays: fc.uniqueArray(dayOf(year), { minLength: 1, maxLength: 40 }),
      worked: fc.uniqueArray(dayOf(year).filter(isWeekend), { maxLength: 15 }),
    })
    .filter(({ holidays }) => holidays.some(day => !isWeekend(day)))
    .map(
      ({ holidays, worked }): Arrangement => ({
        holidays,
        workingWeekends: worked.filter(day => !holidays.includes(day)),
      }),
    );
const announced = fc.tuple(arrangementOf(FIRST), arrangementOf(FIRST + 1), arrangementOf(FIRST + 2));

describe('an announced arrangement', () => {
  it('is without fault, and moves working days as somebody counting on a wall calendar finds', () => {
    const anchor = fc.nat(365 * (YEARS - 1)).map((n): Day => addDays(start, n));
    fc.assert(
      fc.property(announced, anchor, fc.integer({ min: 1, max: 90 }), (years, from, amount) => {
        expect(years.flatMap((year, at) => faultsOfArrangement(FIRST + at, year))).toEqual([]);
        const calendar: Calendar = Object.fromEntries(
          years.map((year, at) => [FIRST + at, yearOfDays(year)]),
        );
        const off = new Set(years.flatMap(({ holidays }) => holidays));
        const worked = new Set(years.flatMap(({ workingWeekends }) => workingWeekends));
        let day = from;
        for (let left = amount; left > 0; ) {
          day = addDays(day, 1);
          if (worked.has(day) || (!off.has(day) && !isWeekend(day))) left -= 1;
        }
        expect(endOfTerm(from, workingDays(amount), calendar)).toEqual({ day, provisional: false });
      }),
    );
  });

  it('has every fault named, where it is', () => {
    const faults = faultsOfArrangement(2027, {
      holidays: ['2027-01-02', '2026-12-31', '2027-01-02'],
      workingWeekends: ['2027-01-02', '2027-01-04'],
    });
    expect(faults.map(({ at }) => at)).toEqual([
      'holidays[1]',
      'holidays[2]',
      'workingWeekends[0]',
      'workingWeekends[1]',
    ]);
    expect(faultsOfArrangement(2027, { holidays: ['2027-01-02'], workingWeekends: [] })).toMatchObject([
      { at: 'holidays' },
    ]);
  });
});
