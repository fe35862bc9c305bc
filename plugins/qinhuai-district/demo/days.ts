import type { Day } from '@lifang/policy';

/** Whole months before a day's own, the latest last: `2026-03`. */
export function monthsBefore(today: Day, months: number): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: months }, (_, index) => {
    const month = last - months + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** A day of a month. */
export const dayIn = (month: string, day: number): Day => `${month}-${String(day).padStart(2, '0')}`;

/** From when everything has stood. */
export const since = (today: Day): Day => `${Number(today.slice(0, 4)) - 2}-01-01`;
