import { Temporal } from 'temporal-polyfill';
import { type Day, plainDate } from './day.ts';

export type TermUnit = 'hours' | 'days' | 'weeks' | 'months' | 'years';

/** A length of time as a document states it. It is never milliseconds: a month is a month, whatever its days. */
export interface Term {
  readonly amount: number;
  readonly unit: TermUnit;
}

export const hours = (amount: number): Term => ({ amount, unit: 'hours' });
export const days = (amount: number): Term => ({ amount, unit: 'days' });
export const weeks = (amount: number): Term => ({ amount, unit: 'weeks' });
export const months = (amount: number): Term => ({ amount, unit: 'months' });
export const years = (amount: number): Term => ({ amount, unit: 'years' });

/**
 * The last day of a term that begins on `anchor`. The first day is not counted; a month that lacks the day ends on its
 * last one. Hours count towards the day they end on when only the day of the anchor is known, rounded up to whole days.
 */
export function lastDayOf(anchor: Day, term: Term): Day {
  const from = plainDate(anchor);
  const added = term.unit === 'hours' ? { days: Math.ceil(term.amount / 24) } : { [term.unit]: term.amount };
  return from.add(added, { overflow: 'constrain' }).toString();
}

/** Whether a value is a term: used where terms arrive as JSON. */
export function isTerm(value: unknown): value is Term {
  return (
    typeof value === 'object' &&
    value !== null &&
    'amount' in value &&
    Number.isSafeInteger(value.amount) &&
    'unit' in value &&
    typeof value.unit === 'string' &&
    ['hours', 'days', 'weeks', 'months', 'years'].includes(value.unit)
  );
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return plainDate(from).until(plainDate(to), { largestUnit: 'day' }).days;
}

/** The instant's calendar day in Shanghai. */
export function dayOfInstant(instant: Temporal.Instant | string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
}

/** The instant a term of hours ends that begins at another. */
export function instantAfter(instant: string, { amount }: Term): string {
  return Temporal.Instant.from(instant).add({ hours: amount }).toString({ smallestUnit: 'millisecond' });
}

/** The first instant of a day in Shanghai. */
export function startOfDay(day: Day): string {
  return plainDate(day)
    .toZonedDateTime('Asia/Shanghai')
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}
