import type { Calendar, Day } from '@lifang/policy';
import { instantText } from '../instants.ts';
import type { KnownYear } from './known.ts';

/** What is known of the working days of a year. */
export interface CalendarYear {
  year: number;
  /** Whether nobody has announced it: what reaches into it is provisional. */
  provisional: boolean;
  /** Weekdays on which nobody works. */
  restWeekdays: Day[];
  /** Saturdays and Sundays on which everybody does. */
  workingWeekends: Day[];
  /** The document that announced it; null where it came with the release, and while nobody has announced it. */
  source: string | null;
  loadedAt: string | null;
}

/** Every year of a calendar, and the next one, which is not known yet. */
export function toCalendarYears(calendar: Calendar, loaded: readonly KnownYear[]): CalendarYear[] {
  const years = Object.keys(calendar)
    .map(Number)
    .sort((a, b) => a - b);
  const next = (years.at(-1) ?? 0) + 1;
  return [
    ...years.map(year => toCalendarYear(year, calendar, loaded)),
    toCalendarYear(next, calendar, loaded),
  ];
}

export function toCalendarYear(year: number, calendar: Calendar, loaded: readonly KnownYear[]): CalendarYear {
  const days = calendar[year];
  const load = days && loaded.find(other => other.year === year);
  const dated = (found: readonly string[] = []) => found.map(day => `${year}-${day}`);
  return {
    year,
    provisional: days === undefined,
    restWeekdays: dated(days?.restWeekdays),
    workingWeekends: dated(days?.workingWeekends),
    source: load?.source ?? null,
    loadedAt: load === undefined ? null : instantText(load.loadedAt),
  };
}
