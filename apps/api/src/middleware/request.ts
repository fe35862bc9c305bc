import type { App, Language } from '@lifang/core';
import { newId } from '@lifang/db';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../http/env.ts';

/** Gives the request an id, a language and the installation, and logs one line when it is answered. */
export function request(app: App) {
  return createMiddleware<Env>(async (c, next) => {
    const started = Date.now();
    const given = c.req.header('x-request-id');
    const requestId = given !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(given) ? given : newId();
    c.set('app', app);
    c.set('requestId', requestId);
    c.set('language', preferred(c.req.header('accept-language')));
    await next();
    c.res.headers.set('x-request-id', requestId);
    // The route's pattern, not the path: paths hold ids and queries hold names.
    app.log({
      requestId,
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      ms: Date.now() - started,
    });
  });
}

function preferred(header: string | undefined): Language {
  return header !== undefined && /^\s*en\b/i.test(header) ? 'en' : 'zh-CN';
}
