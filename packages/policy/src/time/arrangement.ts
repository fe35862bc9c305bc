import { type Day, plainDate } from './day.ts';
import type { YearOfDays } from './published-years.ts';

/** A year's arrangement as it is announced: the days that are off, weekends among them or not, and the weekend days worked instead. */
export interface Arrangement {
  readonly holidays: readonly Day[];
  readonly workingWeekends: readonly Day[];
}

interface Reason {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with an announced arrangement. */
export interface ArrangementFault {
  /** Such as `holidays[3]`. */
  readonly at: string;
  readonly reason: Reason;
}

const isWeekend = (day: Day): boolean => plainDate(day).dayOfWeek > 5;

/** Everything that cannot be right about the arrangement of a year. */
export function faultsOfArrangement(year: number, arrangement: Arrangement): ArrangementFault[] {
  const { holidays, workingWeekends } = arrangement;
  const strays = (list: keyof Arrangement) =>
    arrangement[list].flatMap((day, at, all) => [
      ...faultIf(day.slice(0, 4) !== String(year), `${list}[${at}]`, {
        zh: `${day}不在${year}年`,
        en: `${day} is not in ${year}`,
      }),
      ...faultIf(all.indexOf(day) !== at, `${list}[${at}]`, {
        zh: `${day}重复列出`,
        en: `${day} is listed twice`,
      }),
    ]);
  const worked = workingWeekends.flatMap((day, at) => [
    ...faultIf(!isWeekend(day), `workingWeekends[${at}]`, {
      zh: `${day}不是周六或周日`,
      en: `${day} is no Saturday or Sunday`,
    }),
    ...faultIf(holidays.includes(day), `workingWeekends[${at}]`, {
      zh: `${day}同时列为放假日`,
      en: `${day} is listed as a holiday too`,
    }),
  ]);
  const nothing = faultIf(holidays.every(isWeekend), 'holidays', {
    zh: '没有一个工作日放假,不可能是全年的安排',
    en: 'no weekday is off: that cannot be the whole year',
  });
  return [...strays('holidays'), ...strays('workingWeekends'), ...worked, ...nothing];
}

const faultIf = (wrong: boolean, at: string, reason: Reason): ArrangementFault[] =>
  wrong ? [{ at, reason }] : [];

/** The year as terms read it: only the days that differ from Monday to Friday working. */
export function yearOfDays({ holidays, workingWeekends }: Arrangement): YearOfDays {
  const monthAndDay = (days: readonly Day[]) => [...days].sort().map(day => day.slice(5));
  return {
    restWeekdays: monthAndDay(holidays.filter(day => !isWeekend(day))),
    workingWeekends: monthAndDay(workingWeekends),
  };
}
