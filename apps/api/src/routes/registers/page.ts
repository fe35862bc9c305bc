import { createRoute } from '@hono/zod-openapi';
import { readRegister } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operation, problems } from '../../openapi/parts.ts';
import { pageAnswer, pageContext } from '../../pages/serve.ts';
import { registerPageQuery, registerPath } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/registers/{unitId}/print.html',
  ...operation('registers.page', 'reports', 'The register as a page to print'),
  request: { params: registerPath, query: registerPageQuery },
  responses: { 200: pageAnswer('The page.'), ...problems(401, 403, 404, 422) },
});

/** The page is evaluated when it is first asked for, not at start-up. */
export function registerPageRoute(api: Api): void {
  api.openapi(route, async c => {
    const { lang, period } = c.req.valid('query');
    const ctx = pageContext(c, lang);
    const register = await readRegister(ctx, { ...c.req.valid('param'), period }, 'registers.page');
    const { registerPage } = await import('../../pages/register/page.ts');
    return c.html(await registerPage(register, ctx.language));
  });
}
