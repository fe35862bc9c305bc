import { createRoute } from '@hono/zod-openapi';
import { exportUnits } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listUnitsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/units.csv',
  ...operation('units.export', 'units', 'Units of the tree on a day, as a file'),
  request: { query: listUnitsQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportUnitsRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportUnits(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'units'));
  });
}
