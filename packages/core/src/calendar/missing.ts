import { Problem } from '../errors/problem.ts';

/** What every address that is no feed's is told, whatever is wrong with it, so that nobody learns which part was right. */
export function noCalendar(): Problem {
  return new Problem('not-found', {
    detail: {
      zh: '没有这个日历：原来的读者请向其创建人索取新地址（POST /v1/calendar-tokens）',
      en: 'no such calendar: whoever used to read this one asks its maker for a new address (POST /v1/calendar-tokens)',
    },
  });
}
