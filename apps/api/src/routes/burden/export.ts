import { createRoute } from '@hono/zod-openapi';
import { exportBurden } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listBurdenQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/burden.csv',
  ...operation('burden.export', 'reports', 'What each policy asks of each unit, as a file'),
  request: { query: listBurdenQuery },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportBurdenRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportBurden(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'burden'));
  });
}
