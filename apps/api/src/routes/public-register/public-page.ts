import { createRoute } from '@hono/zod-openapi';
import { listPublicRegister, todayOf } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { problems } from '../../openapi/parts.ts';
import { pageAnswer } from '../../pages/serve.ts';
import { publishedPath } from '../notices/schema.ts';
import { CACHED } from './public.ts';
import { publicRegisterPageQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/public/{tenantSlug}/register.html',
  operationId: 'register.public-page',
  tags: ['notices'],
  summary: 'What a tenant has in force, as a page for anybody',
  request: { params: publishedPath, query: publicRegisterPageQuery },
  responses: { 200: pageAnswer('The page.'), ...problems(404, 422, 429, 503) },
});

/** The page is evaluated when it is first asked for, not at start-up. */
export function publicRegisterPageRoute(api: Api): void {
  api.openapi(route, async c => {
    const app = c.get('app');
    const { tenantSlug } = c.req.valid('param');
    const { lang, ...input } = c.req.valid('query');
    const ctx = { app, tenantSlug, language: lang ?? c.get('language'), today: todayOf(app.clock) };
    const register = await listPublicRegister(ctx, input);
    const { publicRegisterPage } = await import('../../pages/public-register/page.ts');
    c.header('cache-control', CACHED);
    c.header('vary', 'Accept-Language');
    return c.html(await publicRegisterPage(register, { ...input, today: ctx.today, language: ctx.language }));
  });
}
