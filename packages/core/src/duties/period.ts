import { addDays, type Cadence, type Day, isDay, periodOf } from '@lifang/policy';
import { invalid } from '../errors/problem.ts';

const FORMS: readonly (readonly [RegExp, Cadence, (match: readonly string[]) => string])[] = [
  [/^(\d{4})$/, 'year', ([, year]) => `${year}-01-01`],
  [/^(\d{4})-H([12])$/, 'half-year', ([, year, half]) => `${year}-${half === '1' ? '01' : '07'}-01`],
  [
    /^(\d{4})-Q([1-4])$/,
    'quarter',
    ([, year, quarter]) => `${year}-${String((Number(quarter) - 1) * 3 + 1).padStart(2, '0')}-01`,
  ],
  [/^(\d{4})-(\d{2})$/, 'month', ([, year, month]) => `${year}-${month}-01`],
  [/^(\d{4})-W(\d{2})$/, 'week', ([, year, week]) => mondayOf(Number(year), Number(week))],
  [/^(\d{4}-\d{2}-\d{2})$/, 'day', ([, day]) => `${day}`],
];

/** The Monday of an ISO week: 4 January always lies in the first one. */
function mondayOf(year: number, week: number): Day {
  return addDays(periodOf('week', `${year}-01-04`).start, 7 * (week - 1));
}

/** The days of a period written as `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-W05` or `2026-03-04`. */
export function parsePeriod(text: string): { start: string; end: string } {
  for (const [form, cadence, first] of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const day = first(match);
    if (isDay(day)) return periodOf(cadence, day);
  }
  throw invalid('period', {
    zh: '不是期间，如 2026、2026-H1、2026-Q1、2026-03、2026-W05 或 2026-03-04',
    en: 'not a period such as 2026, 2026-H1, 2026-Q1, 2026-03, 2026-W05 or 2026-03-04',
  });
}
