import { createRoute } from '@hono/zod-openapi';
import { exportHouseholds } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listHouseholdsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/households.csv',
  ...operation('households.export', 'households', 'Households with where they live on a day, as a file'),
  request: { query: listHouseholdsQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportHouseholdsRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportHouseholds(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'households'));
  });
}
