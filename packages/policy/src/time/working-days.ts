import { addDays, type Day, plainDate } from './day.ts';
import { PUBLISHED_YEARS, type YearOfDays } from './published-years.ts';

/**
 * `weekend`: a Saturday or Sunday on which nobody was told to work. `holiday`: a day of a run of rest days that a public
 * holiday makes, its weekend included. `working-day`: every other day.
 */
export const DAY_KINDS = ['weekend', 'holiday', 'working-day'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** The arrangements that are known, by year. */
export type Calendar = Readonly<Record<string, YearOfDays>>;

const yearOf = (day: Day, calendar: Calendar): YearOfDays | undefined => calendar[day.slice(0, 4)];
const isWeekend = (day: Day): boolean => plainDate(day).dayOfWeek > 5;
const isRestWeekday = (day: Day, calendar: Calendar): boolean =>
  yearOf(day, calendar)?.restWeekdays.includes(day.slice(5)) === true;

/** Whether the arrangement of the day's year is known; what is said of other days is provisional. */
export function isPublished(day: Day, calendar: Calendar = PUBLISHED_YEARS): boolean {
  return yearOf(day, calendar) !== undefined;
}

/** Whether people rest on a day; in a year without a known arrangement, on Saturdays and Sundays. */
export function isRestDay(day: Day, calendar: Calendar = PUBLISHED_YEARS): boolean {
  if (!isWeekend(day)) return isRestWeekday(day, calendar);
  return yearOf(day, calendar)?.workingWeekends.includes(day.slice(5)) !== true;
}

/** Whether a day lies in a run of rest days with a rest weekday in it. */
function isHoliday(day: Day, calendar: Calendar): boolean {
  return isRestDay(day, calendar) && (reaches(day, -1, calendar) || reaches(day, 1, calendar));
}

function reaches(day: Day, step: 1 | -1, calendar: Calendar): boolean {
  for (let at = day; isRestDay(at, calendar); at = addDays(at, step)) {
    if (isRestWeekday(at, calendar)) return true;
  }
  return false;
}

/** Whether a day is of a kind. */
export function isOfKind(kind: DayKind, day: Day, calendar: Calendar = PUBLISHED_YEARS): boolean {
  switch (kind) {
    case 'weekend':
      return isWeekend(day) && isRestDay(day, calendar);
    case 'holiday':
      return isHoliday(day, calendar);
    case 'working-day':
      return !isRestDay(day, calendar);
  }
}
