import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choiceSetting, daySetting } from '../settings.ts';
import { addDays, type Day } from './day.ts';
import { chosenTerm, dayAfter, dayNamed, lastDayOfSpan, settingsOfDay } from './named-day.ts';
import { days, type Term, years } from './term.ts';

const words = { title: '日', english: 'Day', cites: 'X-1', reading: '未定' };
const issued = daySetting('issued', words);
const length = choiceSetting('length', {
  ...words,
  choices: [
    { value: 'two', title: '两年', english: 'Two years' },
    { value: 'three', title: '三年', english: 'Three years' },
  ],
  recommended: 'three',
});
const chosen = chosenTerm(length, { two: years(2), three: years(3) });
const reading = (day: Day | null, choice: string | null = 'three') => ({
  day: () => day,
  choice: () => choice,
});

it('follows from the day the tenant names and the reading it chose', () => {
  expect(dayNamed(lastDayOfSpan(issued, chosen), reading('2005-04-01'))).toBe('2008-03-31');
  expect(dayNamed(lastDayOfSpan(issued, chosen), reading('2005-04-01', 'two'))).toBe('2007-03-31');
  expect(dayNamed(dayAfter(issued, years(2)), reading('2004-02-29'))).toBe('2006-02-28');
  expect(dayNamed(lastDayOfSpan(issued, years(1)), reading('2004-02-29'))).toBe('2005-02-27');
});

it('is not known while a setting is not', () => {
  expect(dayNamed(lastDayOfSpan(issued, chosen), reading(null))).toBeNull();
  expect(dayNamed(lastDayOfSpan(issued, chosen), reading('2005-04-01', null))).toBeNull();
  expect(settingsOfDay(lastDayOfSpan(issued, chosen))).toEqual([issued, length]);
  expect(settingsOfDay(dayAfter(issued, years(1)))).toEqual([issued]);
  expect(settingsOfDay('2005-04-01')).toEqual([]);
});

it('ends a span on the eve of the day after it, and never before its first day', () => {
  const terms = fc.oneof(
    fc.integer({ min: 1, max: 4000 }).map(days),
    fc.integer({ min: 1, max: 12 }).map(years),
  );
  const begins = fc.integer({ min: 0, max: 20_000 }).map(n => addDays('1990-01-01', n));
  fc.assert(
    fc.property(terms, begins, (term: Term, day) => {
      const last = dayNamed(lastDayOfSpan(issued, term), reading(day));
      const next = dayNamed(dayAfter(issued, term), reading(day));
      expect(last === null ? null : addDays(last, 1)).toBe(next);
      expect(last !== null && last >= day).toBe(true);
    }),
  );
});
