import { addDays, type Day, daysBetween } from '@lifang/policy';
import type { Random } from './random.ts';

/** How many calendar months of visits there are, today's included. */
const MONTHS = 14;

/** The first day of the months shown: thirteen months before the first of today's. */
export function firstDay(today: Day): Day {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - (MONTHS - 1);
  const month = String((months % 12) + 1).padStart(2, '0');
  return `${Math.floor(months / 12)}-${month}-01`;
}

/** A day between two, both included. */
export function dayBetween(random: Random, from: Day, to: Day): Day {
  return addDays(from, random.whole(0, Math.max(0, daysBetween(from, to))));
}

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);
