import { createRoute, z } from '@hono/zod-openapi';
import { readCalendarFeed } from '@lifang/core';
import { calendarContext } from '../../http/calendar-context.ts';
import type { Api } from '../../http/env.ts';
import { problems } from '../../openapi/parts.ts';
import { feedPath, feedQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/calendars/{tenantSlug}/{file}',
  operationId: 'calendar.feed',
  tags: ['calendar'],
  summary: 'A calendar to subscribe to (RFC 5545)',
  description:
    'The token in the address opens it. Counts and clauses only: calendar programs keep copies. A token that is unknown, revoked or of another tenant answers 404.',
  request: { params: feedPath, query: feedQuery },
  responses: {
    200: { description: 'The calendar.', content: { 'text/calendar': { schema: z.string() } } },
    ...problems(404, 422),
  },
});

export function calendarFeedRoute(api: Api): void {
  api.openapi(route, async c => {
    const { tenantSlug, file } = c.req.valid('param');
    const ctx = calendarContext(c, file);
    const language = c.req.valid('query').lang ?? ctx.language;
    const feed = await readCalendarFeed({ ...ctx, language }, { slug: tenantSlug });
    const { feedFile } = await import('../../calendar/feed.ts');
    return c.body(feedFile(feed, ctx.now, language), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
      vary: 'Accept-Language',
    });
  });
}
