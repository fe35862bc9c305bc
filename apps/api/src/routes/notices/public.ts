import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { listPublished, todayOf } from '@lifang/core';
import { unchanged } from '../../http/conditional.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, page, problems } from '../../openapi/parts.ts';
import { cachedHeaders } from '../openapi/schema.ts';
import { listPublishedQuery, publishedNoticeSchema, publishedPath } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/public/{tenantSlug}/notices',
  operationId: 'notices.public',
  tags: ['notices'],
  summary: 'Read what a tenant has up today',
  request: { params: publishedPath, query: listPublishedQuery, headers: cachedHeaders },
  responses: {
    200: answer(page(publishedNoticeSchema), 'A page of notices.'),
    304: { description: 'You have it already.' },
    ...problems(404, 422, 503),
  },
});

/** How long others may go on showing a page; a notice that is taken down is gone after that everywhere. */
const SECONDS = 60;

/** For anybody: the one route that answers with a tenant's rows and asks for no credential. */
export function publishedNoticesRoute(api: Api): void {
  api.openapi(route, async c => {
    const app = c.get('app');
    const { tenantSlug } = c.req.valid('param');
    const ctx = { app, tenantSlug, language: c.get('language'), today: todayOf(app.clock) };
    const body = toPageBody(await listPublished(ctx, c.req.valid('query')));
    const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}"`;
    const headers = { etag, 'cache-control': `public, max-age=${SECONDS}`, vary: 'Accept-Language' };
    if (unchanged(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
    return c.json(body, 200, headers);
  });
}
