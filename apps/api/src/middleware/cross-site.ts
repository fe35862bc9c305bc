import { Problem } from '@lifang/core';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { SESSION_COOKIE } from '../http/context.ts';
import type { Env } from '../http/env.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page makes with a user's session cookie. A bearer token cannot be sent by another
 * site, so requests that carry one pass. Login is checked too: it must not be possible to log somebody in unawares.
 */
export const crossSite = createMiddleware<Env>(async (c, next) => {
  const cookie = c.req.header('authorization') === undefined && getCookie(c, SESSION_COOKIE) !== undefined;
  const login = c.req.path === '/v1/sessions';
  if (!SAFE.has(c.req.method) && (cookie || login)) {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const foreign =
      site !== undefined
        ? site !== 'same-origin' && site !== 'none'
        : origin !== undefined && origin !== ownOrigin(c);
    // A cookie without either header comes from no browser we know; it gets no benefit of the doubt.
    if (foreign || (cookie && site === undefined && origin === undefined))
      throw new Problem('cross-site-request');
  }
  await next();
});

/** Where a page of ours comes from: a proxy that ends TLS says so. */
function ownOrigin(c: Context<Env>): string {
  const url = new URL(c.req.url);
  if (c.req.header('x-forwarded-proto') === 'https') url.protocol = 'https:';
  return url.origin;
}
