import { createRoute } from '@hono/zod-openapi';
import { exportCategories } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listCategoriesQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/categories.csv',
  ...operation('categories.export', 'categories', 'Who is on which list on a day, as a file'),
  request: { query: listCategoriesQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportCategoriesRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportCategories(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'categories'));
  });
}
