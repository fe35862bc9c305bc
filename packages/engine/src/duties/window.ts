import { addDays, type Day, periodOf } from '@lifang/policy';

/** The days of the occurrences that are looked at: those that begin in it or are still running when it begins. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** How many days ahead of their first day periods are opened. */
const AHEAD = 7;

/** What is kept as rows: from the start of last year to a week ahead. */
export function keptWindow(today: Day): Window {
  return { from: startOfLastYear(today), to: addDays(today, AHEAD) };
}

/** What is answered for any other day: from the start of the year before it to the day itself. */
export function answeredWindow(asOf: Day): Window {
  return { from: startOfLastYear(asOf), to: asOf };
}

function startOfLastYear(day: Day): Day {
  return periodOf('year', addDays(periodOf('year', day).start, -1)).start;
}
