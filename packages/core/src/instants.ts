import { Temporal } from 'temporal-polyfill';

/** An instant as the database writes it, as callers read it: ISO 8601 in UTC. */
export function instantText(stored: string): string {
  return Temporal.Instant.from(stored).toString({ smallestUnit: 'millisecond' });
}

/** As `instantText`, where there may be none. */
export function instantOrNull(stored: string | null): string | null {
  return stored === null ? null : instantText(stored);
}

/** So many minutes after an instant. */
export function minutesAfter(instant: string, minutes: number): string {
  return Temporal.Instant.from(instant).add({ minutes }).toString({ smallestUnit: 'millisecond' });
}

/** Whole seconds from one instant to a later one, rounded up; at least one. */
export function secondsUntil(from: string, to: string): number {
  const seconds = Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('seconds');
  return Math.max(1, Math.ceil(seconds));
}

/** Whether an instant comes after another. */
export function isAfter(one: string, other: string): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
