import { Problem, type RequestContext, todayOf } from '@lifang/core';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Env } from './env.ts';
import { readToken } from './token.ts';

export const SESSION_COOKIE = 'lifang_session';

/** The credential a request carries, from `Authorization: Bearer` or else the session cookie. */
export function bearer(c: Context<Env>): string | null {
  const header = c.req.header('authorization');
  if (header !== undefined) return /^Bearer ([^\s]+)$/i.exec(header)?.[1] ?? '';
  return getCookie(c, SESSION_COOKIE) ?? null;
}

/** Everything a verb needs to know of the request. The credential is checked by the verb's first statement. */
export function requestContext(c: Context<Env>): RequestContext {
  const token = readToken(bearer(c) ?? '');
  if (token === null) throw new Problem('unauthenticated');
  const app = c.get('app');
  return {
    app,
    credential: { as: 'bearer', ...token },
    requestId: c.get('requestId'),
    language: c.get('language'),
    now: app.clock.now(),
    today: todayOf(app.clock),
    dryRun: c.req.query('dryRun') === 'true',
    idempotencyKey: c.req.header('idempotency-key') ?? null,
    requestHash: c.get('requestHash'),
    ifMatch: versionOf(c.req.header('if-match')),
  };
}

function versionOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  const digits = /^"?(\d{1,9})"?$/.exec(header)?.[1];
  if (digits === undefined) {
    throw new Problem('invalid-input', {
      errors: [
        { field: 'If-Match', reason: { zh: '请填读取时得到的 ETag', en: 'send the ETag you were given' } },
      ],
    });
  }
  return Number(digits);
}
