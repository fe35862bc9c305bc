import { Problem } from '@lifang/core';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { clientAddress } from '../http/client-address.ts';
import { bearer } from '../http/context.ts';
import type { Env } from '../http/env.ts';
import { problemResponse } from '../http/problem.ts';
import { readOperatorToken, readToken } from '../http/token.ts';
import type { Limits } from '../limits/limits.ts';
import { type Allowance, type Quota, Windows } from '../limits/window.ts';

/** Never counted: a machine that watches the service must not be told that it is down because it asks. */
const UNCOUNTED = new Set(['/health/live', '/health/ready']);
const LOGIN = 'POST /v1/sessions';
/** Asks for no credential, so sending one, true or false, gets nobody a count of their own. */
const PUBLIC = '/public/';

/**
 * Counts requests by credential, or by address where there is none, and logins by address. Says in `RateLimit-Policy` and
 * `RateLimit` (IETF draft-ietf-httpapi-ratelimit-headers) what is left, and refuses with 429 what is over.
 */
export function rateLimit(limits: Limits) {
  const requests = new Windows(limits.requests);
  const logins = new Windows(limits.logins);
  return createMiddleware<Env>(async (c, next) => {
    if (UNCOUNTED.has(c.req.path)) return next();
    const login = `${c.req.method} ${c.req.path}` === LOGIN;
    const windows = login ? logins : requests;
    const allowance = windows.take(
      callerOf(c, login, limits.addressHeader),
      Date.parse(c.get('app').clock.now()),
    );
    if (!allowance.allowed) {
      const problem = new Problem('too-many-requests', { retryAfter: allowance.resetIn });
      const refusal = problemResponse(problem, c.get('language'), c.get('requestId'));
      announce(refusal.headers, login ? 'login' : 'request', windows.quota, allowance);
      return refusal;
    }
    await next();
    announce(c.res.headers, login ? 'login' : 'request', windows.quota, allowance);
    return;
  });
}

/**
 * Whom a request is counted for. A credential is counted with its secret's hash: whoever knows only its id cannot use up
 * what is left to its owner.
 */
function callerOf(c: Context<Env>, login: boolean, addressHeader: string | null): string {
  const anybody = login || c.req.path.startsWith(PUBLIC);
  const credential = anybody ? null : bearer(c);
  const token = credential === null ? null : (readToken(credential) ?? readOperatorToken(credential));
  return token === null
    ? `address ${clientAddress(c, addressHeader) ?? 'unknown'}`
    : `credential ${token.secretHash}`;
}

function announce(headers: Headers, name: string, quota: Quota, { remaining, resetIn }: Allowance): void {
  headers.set('ratelimit-policy', `"${name}";q=${quota.requests};w=${quota.seconds}`);
  headers.set('ratelimit', `"${name}";r=${remaining};t=${resetIn}`);
}
