import { createRoute } from '@hono/zod-openapi';
import { listPublicRegister, todayOf } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, page, problems } from '../../openapi/parts.ts';
import { publishedPath } from '../notices/schema.ts';
import { publicRegisterQuery, registerEntrySchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/public/{tenantSlug}/register',
  operationId: 'register.public',
  tags: ['notices'],
  summary: 'Read what a tenant has in force, once it has opened its register',
  request: { params: publishedPath, query: publicRegisterQuery },
  responses: {
    200: answer(page(registerEntrySchema), 'A page of the register.'),
    ...problems(404, 422, 429, 503),
  },
});

/** How long others may go on showing it. */
export const CACHED = 'public, max-age=60';

/** For anybody, without a credential. */
export function publicRegisterRoute(api: Api): void {
  api.openapi(route, async c => {
    const app = c.get('app');
    const { tenantSlug } = c.req.valid('param');
    const ctx = { app, tenantSlug, language: c.get('language'), today: todayOf(app.clock) };
    const found = await listPublicRegister(ctx, c.req.valid('query'));
    return c.json(toPageBody(found), 200, { 'cache-control': CACHED, vary: 'Accept-Language' });
  });
}
