import { createRoute } from '@hono/zod-openapi';
import { exportBreaches } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listBreachesQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/breaches.csv',
  ...operation('breaches.export', 'breaches', 'What does not meet a limit on a day, as a file'),
  request: { query: listBreachesQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportBreachesRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportBreaches(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'breaches'));
  });
}
