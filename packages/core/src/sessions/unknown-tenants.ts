import type { App } from '../context/app.ts';
import { isAfter, minutesAfter } from '../instants.ts';
import type { LoginContext } from './context.ts';
import { FAILURES, LOCK_MINUTES, tooMany } from './throttle.ts';

interface Count {
  failures: number;
  until: string;
}

const MOST = 10_000;
const counts = new WeakMap<App, Map<string, Count>>();

/**
 * Counts logins to tenants that do not exist, as those to tenants that do, so that the answers do not tell them apart.
 * There is no tenant to keep the count in, so each process keeps its own.
 */
export function countUnknown(ctx: LoginContext, slug: string, name: string): void {
  const own = counts.get(ctx.app) ?? new Map<string, Count>();
  counts.set(ctx.app, own);
  const key = `${slug}\n${name}`;
  const kept = own.get(key);
  const count =
    kept && isAfter(kept.until, ctx.now) ? kept : { failures: 0, until: minutesAfter(ctx.now, LOCK_MINUTES) };
  count.failures++;
  if (count.failures === FAILURES) count.until = minutesAfter(ctx.now, LOCK_MINUTES);
  // Put back at the end: the ones forgotten when there are too many are the oldest.
  own.delete(key);
  own.set(key, count);
  const [oldest] = own.keys();
  if (own.size > MOST && oldest !== undefined) own.delete(oldest);
  if (count.failures > FAILURES) throw tooMany(ctx.now, count.until);
}
