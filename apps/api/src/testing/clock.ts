import type { Clock } from '@lifang/core';

/** A clock that stands still until it is set. */
export interface TestClock extends Clock {
  /** Moves to an instant, such as `2026-03-31T04:00:00Z`: noon of 31 March in Shanghai. */
  set(instant: string): void;
  /** Moves on by so many minutes. */
  advance(minutes: number): void;
}

export function testClock(start: string): TestClock {
  let at = new Date(start);
  return {
    now: () => at.toISOString(),
    set(instant) {
      at = new Date(instant);
    },
    advance(minutes) {
      at = new Date(at.getTime() + minutes * 60_000);
    },
  };
}
