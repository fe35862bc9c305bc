import {
  addDays,
  daysBetween,
  endOfTerm,
  PUBLISHED_YEARS,
  rolled,
  type Term,
  workingDays,
} from '@lifang/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingTerms } from './working-terms.ts';

const anchor = fc.integer({ min: 0, max: 5000 }).map(n => addDays('2012-01-01', n));
const amount = fc.integer({ min: 1, max: 40 });
const LOADED = { ...PUBLISHED_YEARS, '2027': { restWeekdays: ['01-01'], workingWeekends: ['01-02'] } };

describe('terms that depend on working days, as Postgres reads them', () => {
  it.each<[string, (n: number) => Term]>([
    ['working days', workingDays],
    ['months, rolled', n => rolled({ amount: n, unit: 'months' })],
  ])('of %s end on the day the calendar says, from every trigger', (_unit, of) => {
    fc.assert(
      fc.property(anchor, amount, fc.constantFrom(PUBLISHED_YEARS, LOADED), (day, n, calendar) => {
        const [stretch] = workingTerms(calendar, day, day, of(n));
        const end = endOfTerm(day, of(n), calendar);
        expect(stretch).toEqual({
          valid_from: day,
          valid_to: day,
          term: end.provisional ? null : `${daysBetween(day, end.day)} days`,
        });
      }),
    );
  });

  it('leave no gap, and guess nothing of a year nobody has published', () => {
    const found = workingTerms(PUBLISHED_YEARS, '2010-06-01', '9999-12-31', workingDays(5));
    expect(found[0]).toEqual({ valid_from: '2010-06-01', valid_to: '2010-12-31', term: null });
    expect(found.at(-1)).toMatchObject({ valid_to: '9999-12-31', term: null });
    found.slice(1).forEach((stretch, index) => {
      expect(stretch.valid_from).toBe(addDays(found[index]?.valid_to ?? '', 1));
    });
  });
});
