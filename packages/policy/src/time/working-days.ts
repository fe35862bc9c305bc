import { addDays, type Day, plainDate } from './day.ts';
import { PUBLISHED_YEARS, type YearOfDays } from './published-years.ts';

/**
 * `weekend`: a Saturday or Sunday on which nobody was told to work. `holiday`: a day of a run of rest days that a public
 * holiday makes, its weekend included. `working-day`: every other day.
 */
export const DAY_KINDS = ['weekend', 'holiday', 'working-day'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

const yearOf = (day: Day): YearOfDays | undefined => PUBLISHED_YEARS[day.slice(0, 4)];
const isWeekend = (day: Day): boolean => plainDate(day).dayOfWeek > 5;
const isRestWeekday = (day: Day): boolean => yearOf(day)?.restWeekdays.includes(day.slice(5)) === true;

/** Whether the arrangement of the day's year has been published; what is said of other days is provisional. */
export function isPublished(day: Day): boolean {
  return yearOf(day) !== undefined;
}

/** Whether people rest on a day; in a year without a published arrangement, on Saturdays and Sundays. */
export function isRestDay(day: Day): boolean {
  if (!isWeekend(day)) return isRestWeekday(day);
  return yearOf(day)?.workingWeekends.includes(day.slice(5)) !== true;
}

/** Whether a day lies in a run of rest days with a rest weekday in it. */
function isHoliday(day: Day): boolean {
  return isRestDay(day) && (reaches(day, -1) || reaches(day, 1));
}

function reaches(day: Day, step: 1 | -1): boolean {
  for (let at = day; isRestDay(at); at = addDays(at, step)) if (isRestWeekday(at)) return true;
  return false;
}

/** Whether a day is of a kind. */
export function isOfKind(kind: DayKind, day: Day): boolean {
  switch (kind) {
    case 'weekend':
      return isWeekend(day) && isRestDay(day);
    case 'holiday':
      return isHoliday(day);
    case 'working-day':
      return !isRestDay(day);
  }
}
