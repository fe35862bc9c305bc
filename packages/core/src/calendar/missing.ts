import { Problem } from '../errors/problem.ts';

/** What every address that is no feed's is told, whatever is wrong with it, so that nobody learns which part was right. */
export function noCalendar(): Problem {
  return new Problem('not-found', {
    detail:
      'no such calendar: whoever used to read this one asks its maker for a new address (POST /v1/calendar-tokens)',
  });
}
