import { describe, expect, it } from 'vitest';
import { addDays } from './day.ts';
import { isOfKind, isPublished } from './working-days.ts';

const holidays = (from: string, to: string): string[] => {
  const found: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isOfKind('holiday', day)) found.push(day);
  return found;
};

describe('kinds of day', () => {
  it('take a holiday with its weekend and without the weekend worked for it', () => {
    expect(holidays('2011-09-28', '2011-10-12')).toEqual(
      ['01', '02', '03', '04', '05', '06', '07'].map(day => `2011-10-${day}`),
    );
    expect(isOfKind('working-day', '2011-10-08')).toBe(true);
    expect(isOfKind('weekend', '2011-10-08')).toBe(false);
    expect(isOfKind('weekend', '2011-10-01')).toBe(true);
  });

  it('end a holiday where an ordinary weekend is apart from it', () => {
    expect(holidays('2024-02-08', '2024-02-19')).toEqual(
      ['10', '11', '12', '13', '14', '15', '16', '17'].map(day => `2024-02-${day}`),
    );
  });

  it('know no holiday in a year nobody has published', () => {
    expect(isPublished('2026-12-31')).toBe(true);
    expect(isPublished('2027-01-01')).toBe(false);
    expect(holidays('2027-01-01', '2027-12-31')).toEqual([]);
    expect(isOfKind('weekend', '2027-01-02')).toBe(true);
  });
});
