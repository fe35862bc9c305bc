import { Temporal } from 'temporal-polyfill';
import { addDays, type Day, plainDate } from './day.ts';
import { type Calendar, isPublished, isRestDay } from './working-days.ts';

export const TERM_UNITS = ['hours', 'days', 'working-days', 'weeks', 'months', 'years'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** A length of time as a document states it. It is never milliseconds: a month is a month, whatever its days. */
export interface Term {
  readonly amount: number;
  readonly unit: TermUnit;
  /** Whether a last day on which people rest gives way to the next on which they work. */
  readonly rolls?: true;
}

export const hours = (amount: number): Term => ({ amount, unit: 'hours' });
export const days = (amount: number): Term => ({ amount, unit: 'days' });
export const workingDays = (amount: number): Term => ({ amount, unit: 'working-days' });
export const weeks = (amount: number): Term => ({ amount, unit: 'weeks' });
export const months = (amount: number): Term => ({ amount, unit: 'months' });
export const years = (amount: number): Term => ({ amount, unit: 'years' });

/** A term whose last day is never a day of rest. */
export const rolled = (term: Term): Term => ({ ...term, rolls: true });

/** Whether where a term ends depends on which days are worked. */
export const restsOnWorkingDays = (term: Term): boolean =>
  term.unit === 'working-days' || term.rolls === true;

/** Where a term ends. */
export interface TermEnd {
  readonly day: Day;
  /** Whether it hangs on a year whose arrangement of working days is not known yet. */
  readonly provisional: boolean;
}

/**
 * The last day of a term that begins on `anchor`. The first day is not counted; a month that lacks the day ends on its
 * last one. Hours count towards the day they end on when only the day of the anchor is known, rounded up to whole days.
 */
export function endOfTerm(anchor: Day, term: Term, calendar?: Calendar): TermEnd {
  const end =
    term.unit === 'working-days'
      ? workingDaysAfter(anchor, term.amount, calendar)
      : { day: calendarDaysAfter(anchor, term), provisional: false };
  if (term.rolls !== true) return end;
  const day = workDayFrom(end.day, calendar);
  return { day, provisional: end.provisional || !isPublished(day, calendar) };
}

/** The last day of a term, in the calendar that is published. */
export const lastDayOf = (anchor: Day, term: Term): Day => endOfTerm(anchor, term).day;

function calendarDaysAfter(anchor: Day, { amount, unit }: Term): Day {
  const added = unit === 'hours' ? { days: Math.ceil(amount / 24) } : { [unit]: amount };
  return plainDate(anchor).add(added, { overflow: 'constrain' }).toString();
}

/** So many working days later. Nothing is said of a year that nobody has published: what reaches it is provisional. */
function workingDaysAfter(anchor: Day, amount: number, calendar?: Calendar): TermEnd {
  let day = anchor;
  let provisional = false;
  for (let left = amount; left > 0; ) {
    day = addDays(day, 1);
    provisional ||= !isPublished(day, calendar);
    if (!isRestDay(day, calendar)) left -= 1;
  }
  return { day, provisional };
}

function workDayFrom(day: Day, calendar?: Calendar): Day {
  let at = day;
  while (isRestDay(at, calendar)) at = addDays(at, 1);
  return at;
}

/** How many working days lie after one day and up to another. */
export function workingDaysBetween(from: Day, to: Day, calendar?: Calendar): number {
  let found = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (!isRestDay(day, calendar)) found += 1;
  return found;
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
    TERM_UNITS.some(unit => unit === value.unit)
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
