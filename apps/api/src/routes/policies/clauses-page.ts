import { createRoute } from '@hono/zod-openapi';
import { readClauses } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operation, problems } from '../../openapi/parts.ts';
import { pageAnswer, pageContext } from '../../pages/serve.ts';
import { clausesPageQuery } from './clauses-schema.ts';
import { policyPath } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/policies/{slug}/clauses.html',
  ...operation('policies.clauses-page', 'policies', 'The clause table as a page to print'),
  request: { params: policyPath, query: clausesPageQuery },
  responses: { 200: pageAnswer('The page.'), ...problems(401, 403, 404, 422) },
});

/** The page is evaluated when it is first asked for, not at start-up. */
export function clausesPageRoute(api: Api): void {
  api.openapi(route, async c => {
    const { lang, asOf } = c.req.valid('query');
    const ctx = pageContext(c, lang);
    const table = await readClauses(ctx, { ...c.req.valid('param'), asOf }, 'policies.clauses-page');
    const { clausesPage } = await import('../../pages/clauses/page.ts');
    return c.html(await clausesPage(table, ctx.language));
  });
}
