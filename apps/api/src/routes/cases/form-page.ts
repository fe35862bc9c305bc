import { createRoute } from '@hono/zod-openapi';
import { readForm } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operation, problems } from '../../openapi/parts.ts';
import { pageAnswer, pageContext } from '../../pages/serve.ts';
import { casePath, formQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/cases/{id}/form.html',
  ...operation('cases.form-page', 'cases', 'The official form of a case, filled in, as a page to print'),
  request: { params: casePath, query: formQuery },
  responses: { 200: pageAnswer('The page.'), ...problems(401, 403, 404, 422) },
});

/** The page is evaluated when it is first asked for, not at start-up. */
export function caseFormPageRoute(api: Api): void {
  api.openapi(route, async c => {
    const { lang, form } = c.req.valid('query');
    const ctx = pageContext(c, lang);
    const filled = await readForm(ctx, { ...c.req.valid('param'), form }, 'cases.form-page');
    const { formPage } = await import('../../pages/form/page.ts');
    return c.html(await formPage(filled, ctx.language));
  });
}
