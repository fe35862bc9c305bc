import { createRoute } from '@hono/zod-openapi';
import { listBurden, notFound } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operation, problems } from '../../openapi/parts.ts';
import { pageAnswer, pageContext } from '../../pages/serve.ts';
import { burdenPageQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/burden.html',
  ...operation('burden.page', 'reports', 'What each policy asks of one unit, as a page to print'),
  request: { query: burdenPageQuery },
  responses: { 200: pageAnswer('The page.'), ...problems(401, 403, 404, 422) },
});

/** As many policies as a tenant could run at once. */
const EVERY_POLICY = 200;

/** The page is evaluated when it is first asked for, not at start-up. */
export function burdenPageRoute(api: Api): void {
  api.openapi(route, async c => {
    const { lang, ...input } = c.req.valid('query');
    const ctx = pageContext(c, lang);
    const { items } = await listBurden(
      ctx,
      { ...input, include: 'lines', limit: EVERY_POLICY },
      'burden.page',
    );
    const [first] = items;
    if (first === undefined) throw notFound('unit');
    const { burdenPage } = await import('../../pages/burden/page.ts');
    return c.html(
      await burdenPage(first.unit, items, { asOf: input.asOf ?? ctx.today, language: ctx.language }),
    );
  });
}
