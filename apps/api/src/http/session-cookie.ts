import { SESSION_HOURS } from '@lifang/core';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { SESSION_COOKIE } from './context.ts';
import type { Env } from './env.ts';

/** Hands a session to a browser: no script reads it, and other sites do not send it with a change. */
export function giveSessionCookie(c: Context<Env>, token: string): void {
  setCookie(c, SESSION_COOKIE, token, { ...attributes(c), maxAge: SESSION_HOURS * 60 * 60 });
}

export function takeSessionCookie(c: Context<Env>): void {
  deleteCookie(c, SESSION_COOKIE, attributes(c));
}

function attributes(c: Context<Env>): CookieOptions {
  // Without TLS a browser would not keep a Secure cookie; behind a proxy that ends TLS it must be one.
  const plain = new URL(c.req.url).protocol === 'http:' && c.req.header('x-forwarded-proto') !== 'https';
  return { httpOnly: true, sameSite: 'Lax', secure: !plain, path: '/' };
}
