import { Temporal } from 'temporal-polyfill';

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** The day that stands for "no end" in storage. */
export const OPEN_END: Day = '9999-12-31';

export function plainDate(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day, { overflow: 'reject' });
}

/** Whether the text is a real calendar day between 1900 and 2999: beyond lies only `OPEN_END`, which nobody writes. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    const { year } = plainDate(text);
    return year >= 1900 && year <= 2999;
  } catch {
    return false;
  }
}

/** The day so many days later (earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return plainDate(day).add({ days }).toString();
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return a < b ? a : b;
}
