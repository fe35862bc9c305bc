import { addDays, daysBetween, endOfTerm, workingDays } from '@lifang/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingTerms } from './working-terms.ts';

describe('terms of working days, as Postgres reads them', () => {
  it('end on the day the calendar says, from every trigger', () => {
    const anchor = fc.integer({ min: 0, max: 5000 }).map(n => addDays('2012-01-01', n));
    fc.assert(
      fc.property(anchor, fc.integer({ min: 1, max: 40 }), (day, amount) => {
        const [stretch] = workingTerms(day, day, amount);
        const end = endOfTerm(day, workingDays(amount));
        expect(stretch).toEqual({
          valid_from: day,
          valid_to: day,
          term: end.provisional ? null : `${daysBetween(day, end.day)} days`,
        });
      }),
    );
  });

  it('leave no gap, and guess nothing of a year nobody has published', () => {
    const found = workingTerms('2010-06-01', '9999-12-31', 5);
    expect(found[0]).toEqual({ valid_from: '2010-06-01', valid_to: '2010-12-31', term: null });
    expect(found.at(-1)).toMatchObject({ valid_to: '9999-12-31', term: null });
    found.slice(1).forEach((stretch, index) => {
      expect(stretch.valid_from).toBe(addDays(found[index]?.valid_to ?? '', 1));
    });
  });
});
