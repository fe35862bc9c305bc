import { type Day, dayOfInstant } from '@lifang/policy';
import { Temporal } from 'temporal-polyfill';

/** Where the present comes from. Injected, so that tests and demonstrations can stand on any day. */
export interface Clock {
  /** Now, ISO 8601 in UTC. */
  now(): string;
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
};

/** A clock that starts at an instant and runs from there at the usual pace. */
export function clockFrom(start: string): Clock {
  const offset = Temporal.Instant.from(start).epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
  return {
    now: () => Temporal.Now.instant().add({ milliseconds: offset }).toString({ smallestUnit: 'millisecond' }),
  };
}

/** The calendar day in Shanghai, whatever the server's time zone. */
export function todayOf(clock: Clock): Day {
  return dayOfInstant(Temporal.Instant.from(clock.now()));
}
