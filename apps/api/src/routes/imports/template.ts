import { createRoute, z } from '@hono/zod-openapi';
import { importTemplate } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { operation, problems } from '../../openapi/parts.ts';
import { templatePath } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/imports/templates/{kind}',
  ...operation('imports.template', 'imports', 'An empty file to fill in'),
  request: { params: templatePath },
  responses: {
    200: { description: 'A header and one invented row.', content: { 'text/csv': { schema: z.string() } } },
    ...problems(401, 403, 422),
  },
});

export function importTemplateRoute(api: Api): void {
  api.openapi(route, async c => {
    const { kind } = c.req.valid('param');
    return c.body(await importTemplate(requestContext(c), { kind }), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${kind}.csv"`,
    });
  });
}
