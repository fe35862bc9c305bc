import { createRoute } from '@hono/zod-openapi';
import { exportFreedoms } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listFreedomsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/freedoms.csv',
  ...operation(
    'freedoms.export',
    'freedoms',
    'What units, bodies and holders of posts may do on a day, as a file',
  ),
  request: { query: listFreedomsQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportFreedomsRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportFreedoms(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'freedoms'));
  });
}
