/** How many requests a caller may make in how many seconds. */
export interface Quota {
  readonly requests: number;
  readonly seconds: number;
}

/** What is left to a caller after a request. */
export interface Allowance {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Seconds until the whole quota is there again; at least one. */
  readonly resetIn: number;
}

interface Window {
  readonly startedAt: number;
  used: number;
}

/** Callers remembered at once. Past it, whoever's window began first is forgotten. */
const CALLERS = 20_000;

/**
 * Counts requests by caller in memory. A caller's window begins with its first request and its whole quota comes back when
 * the window ends, so that what is left and until when can be said exactly.
 */
export class Windows {
  readonly #quota: Quota;
  readonly #callers = new Map<string, Window>();

  constructor(quota: Quota) {
    this.#quota = quota;
  }

  get quota(): Quota {
    return this.#quota;
  }

  /**
   * Counts one request.
   *
   * @param now milliseconds. A clock set back begins a new window.
   */
  take(caller: string, now: number): Allowance {
    const length = this.#quota.seconds * 1000;
    const kept = this.#callers.get(caller);
    const current = kept !== undefined && kept.startedAt <= now && now < kept.startedAt + length;
    const window = current ? kept : this.#begin(caller, now);
    window.used++;
    return {
      allowed: window.used <= this.#quota.requests,
      remaining: Math.max(0, this.#quota.requests - window.used),
      resetIn: Math.max(1, Math.ceil((window.startedAt + length - now) / 1000)),
    };
  }

  #begin(caller: string, now: number): Window {
    const window = { startedAt: now, used: 0 };
    // Deleted first, so that the map stays in the order in which windows began.
    this.#callers.delete(caller);
    this.#callers.set(caller, window);
    const [oldest] = this.#callers.keys();
    if (this.#callers.size > CALLERS && oldest !== undefined) this.#callers.delete(oldest);
    return window;
  }
}
