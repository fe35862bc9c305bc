import type { Temporal } from 'temporal-polyfill';
import { type Day, plainDate } from './day.ts';

/** The calendar periods a duty can recur in. Weeks begin on Monday. */
export const CADENCES = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
export type Cadence = (typeof CADENCES)[number];

/** One calendar period; it ends at 24:00 of `end`, which is its last day. */
export interface Period {
  /** Such as `2026-03`, `2026-Q1`, `2026-H1`, `2026`, `2026-W05`, `2026-03-04`. */
  readonly key: string;
  readonly start: Day;
  readonly end: Day;
}

const pad = (n: number) => String(n).padStart(2, '0');

function monthsPeriod(date: Temporal.PlainDate, length: number, key: (index: number) => string): Period {
  const index = Math.floor((date.month - 1) / length);
  const start = date.with({ month: index * length + 1, day: 1 });
  const end = start.add({ months: length }).subtract({ days: 1 });
  return { key: key(index + 1), start: start.toString(), end: end.toString() };
}

/** The period of a cadence that contains the day. */
export function periodOf(cadence: Cadence, day: Day): Period {
  const date = plainDate(day);
  const year = String(date.year).padStart(4, '0');
  switch (cadence) {
    case 'day':
      return { key: day, start: day, end: day };
    case 'week': {
      const start = date.subtract({ days: date.dayOfWeek - 1 });
      return {
        key: `${date.yearOfWeek ?? date.year}-W${pad(date.weekOfYear ?? 1)}`,
        start: start.toString(),
        end: start.add({ days: 6 }).toString(),
      };
    }
    case 'month':
      return monthsPeriod(date, 1, n => `${year}-${pad(n)}`);
    case 'quarter':
      return monthsPeriod(date, 3, n => `${year}-Q${n}`);
    case 'half-year':
      return monthsPeriod(date, 6, n => `${year}-H${n}`);
    case 'year':
      return monthsPeriod(date, 12, () => year);
  }
}

/** Every period of the cadence that overlaps [from, to], in order. */
export function periodsBetween(cadence: Cadence, from: Day, to: Day): Period[] {
  const periods: Period[] = [];
  for (let day = from; day <= to; ) {
    const period = periodOf(cadence, day);
    periods.push(period);
    day = plainDate(period.end).add({ days: 1 }).toString();
  }
  return periods;
}
