import { createHmac } from 'node:crypto';
import { type Db, type Id, rows, run, type Statement } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { minutesAfter, secondsUntil } from '../instants.ts';
import type { LoginContext } from './context.ts';

/** So many failures within so many minutes lock a name for as many minutes. */
export const FAILURES = 5;
export const LOCK_MINUTES = 15;

const attemptRow = z.object({ failures: z.number(), lockedUntil: z.string().nullable() });

/** A name as it is counted: people mistype passwords into it, so that only a keyed hash is kept. */
export function nameHash(ctx: LoginContext, tenantId: Id<'tenant'>, name: string): string {
  return createHmac('sha256', Buffer.from(ctx.app.masterKey, 'hex'))
    .update(`login\n${tenantId}\n${name}`, 'utf8')
    .digest('hex');
}

/**
 * Counts an attempt as a failure before its password is looked at, and takes it back when it is right: otherwise twenty
 * guesses sent at once would all find the count at zero.
 */
export function countAttempt(db: Db, ctx: LoginContext, tenantId: Id<'tenant'>, hash: string) {
  const until = minutesAfter(ctx.now, LOCK_MINUTES);
  const over = sql`(coalesce(t.locked_until, t.first_at + make_interval(mins => ${LOCK_MINUTES}::int)) <= ${ctx.now}::timestamptz)`;
  return rows(
    db,
    sql`insert into login_throttles as t (tenant_id, name_hash, failures, first_at)
        values (${tenantId}, decode(${hash}, 'hex'), 1, ${ctx.now}::timestamptz)
        on conflict (tenant_id, name_hash) do update set
          failures = case when ${over} then 1 else least(t.failures + 1, 1000) end,
          first_at = case when ${over} then excluded.first_at else t.first_at end,
          locked_until = case when ${over} then null when t.failures + 1 = ${FAILURES}::int then ${until}::timestamptz else t.locked_until end
        returning failures, locked_until::text as "lockedUntil"`,
    attemptRow,
  );
}

/** Refuses an attempt on a locked name. */
export function checkAttempt(ctx: LoginContext, attempt: z.infer<typeof attemptRow> | undefined): void {
  if (attempt === undefined || attempt.failures <= FAILURES) return;
  throw tooMany(ctx.now, attempt.lockedUntil ?? minutesAfter(ctx.now, LOCK_MINUTES));
}

export function tooMany(now: string, lockedUntil: string): Problem {
  return new Problem('too-many-requests', {
    detail: { zh: '登录失败次数过多', en: 'too many failed logins' },
    retryAfter: secondsUntil(now, lockedUntil),
  });
}

/** Forgets the failures of a name. */
export function forgetFailures(db: Db, tenantId: Id<'tenant'>, hash: string): Statement {
  return run(
    db,
    sql`delete from login_throttles where tenant_id = ${tenantId} and name_hash = decode(${hash}, 'hex')`,
  );
}

/** Forgets counts that no longer matter, so that made-up names do not pile up. Rows in use are left for another time. */
export function forgetOldAttempts(
  db: Db,
  ctx: LoginContext,
  tenantId: Id<'tenant'>,
  hash: string,
): Statement {
  return run(
    db,
    sql`delete from login_throttles t where t.tenant_id = ${tenantId} and t.name_hash in (
          select o.name_hash from login_throttles o
          where o.tenant_id = ${tenantId} and o.name_hash <> decode(${hash}, 'hex')
            and coalesce(o.locked_until, o.first_at + make_interval(mins => ${LOCK_MINUTES}::int)) <= ${ctx.now}::timestamptz
          limit 100 for update skip locked)`,
  );
}
