import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsFrom } from './limits.ts';
import { Windows } from './window.ts';

describe('a window of requests', () => {
  it('lets the quota through, refuses what is over, and begins anew when it ends', () => {
    const windows = new Windows({ requests: 2, seconds: 60 });
    expect(windows.take('a', 0)).toEqual({ allowed: true, remaining: 1, resetIn: 60 });
    expect(windows.take('a', 30_000)).toEqual({ allowed: true, remaining: 0, resetIn: 30 });
    expect(windows.take('a', 59_999)).toEqual({ allowed: false, remaining: 0, resetIn: 1 });
    expect(windows.take('a', 60_000)).toEqual({ allowed: true, remaining: 1, resetIn: 60 });
  });

  it('is one for each caller', () => {
    const windows = new Windows({ requests: 1, seconds: 60 });
    expect(windows.take('a', 0).allowed).toBe(true);
    expect(windows.take('b', 0).allowed).toBe(true);
    expect(windows.take('a', 1).allowed).toBe(false);
  });

  it('begins anew when the clock is set back', () => {
    const windows = new Windows({ requests: 1, seconds: 60 });
    windows.take('a', 1_000_000);
    expect(windows.take('a', 0).allowed).toBe(true);
  });

  it('never lets more than the quota through in one window, whatever the times', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 5 }), (waits, requests) => {
        const windows = new Windows({ requests, seconds: 60 });
        let now = 0;
        let startedAt = -Infinity;
        let passed = 0;
        for (const wait of waits) {
          now += wait;
          if (now >= startedAt + 60_000) {
            startedAt = now;
            passed = 0;
          }
          if (windows.take('a', now).allowed) passed++;
          if (passed > requests) return false;
        }
        return true;
      }),
    );
  });
});

describe('limits from the environment', () => {
  it('are generous when nothing is said', () => {
    expect(limitsFrom({}).requests).toEqual({ requests: 600, seconds: 60 });
  });

  it('are what it says', () => {
    const limits = limitsFrom({ LIFANG_REQUESTS_PER_MINUTE: '50', LIFANG_ADDRESS_HEADER: 'x-forwarded-for' });
    expect([limits.requests.requests, limits.addressHeader]).toEqual([50, 'x-forwarded-for']);
  });

  it.each(['0', '-1', '1.5', 'many'])('cannot be %s', text => {
    expect(() => limitsFrom({ LIFANG_LOGINS_PER_MINUTE: text })).toThrow('LIFANG_LOGINS_PER_MINUTE');
  });
});
