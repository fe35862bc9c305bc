import { createRoute } from '@hono/zod-openapi';
import { exportEntitlements } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listEntitlementsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/entitlements.csv',
  ...operation('entitlements.export', 'money', 'What formulas give for units on a day, as a file'),
  request: { query: listEntitlementsQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportEntitlementsRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportEntitlements(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'entitlements'));
  });
}
