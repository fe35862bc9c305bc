import { type Arrangement, type Calendar, PUBLISHED_YEARS, yearOfDays } from '@lifang/policy';

/** A year the operator loaded, as announced. */
export interface YearLoaded extends Arrangement {
  readonly year: number;
}

/** More than the loads one process sees between two starts. */
const MOST = 50;
const kept = new Map<string, Calendar>();

/**
 * The years that came with the release, with those the operator loaded in their place or beside them. The same years are the same
 * value, so that what is worked out from a calendar is worked out once for all tenants.
 */
export function calendarWith(loaded: readonly YearLoaded[]): Calendar {
  if (loaded.length === 0) return PUBLISHED_YEARS;
  const years = loaded.map(one => [String(one.year), yearOfDays(one)] as const);
  const key = JSON.stringify(years);
  const found = kept.get(key);
  if (found !== undefined) return found;
  const calendar = { ...PUBLISHED_YEARS, ...Object.fromEntries(years) };
  if (kept.size >= MOST) kept.clear();
  kept.set(key, calendar);
  return calendar;
}
