import { createHash } from 'node:crypto';
import { noCalendar, type RequestContext, todayOf } from '@lifang/core';
import { isId } from '@lifang/db';
import type { Context } from 'hono';
import type { Env } from './env.ts';

const FILE = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})\.ics$/;

/** The context of a feed, from the token that is its file's name. What cannot be a token names no feed. */
export function calendarContext(c: Context<Env>, file: string): RequestContext {
  const [, tenantId = '', id = '', secret = ''] = FILE.exec(file) ?? [];
  if (!isId<'tenant'>(tenantId) || !isId<'calendarToken'>(id)) throw noCalendar();
  const app = c.get('app');
  return {
    app,
    credential: {
      as: 'calendar',
      tenantId,
      id,
      secretHash: createHash('sha256').update(secret).digest('hex'),
    },
    requestId: c.get('requestId'),
    language: c.get('language'),
    now: app.clock.now(),
    today: todayOf(app.clock),
    dryRun: false,
    idempotencyKey: null,
    requestHash: c.get('requestHash'),
    ifMatch: null,
  };
}
