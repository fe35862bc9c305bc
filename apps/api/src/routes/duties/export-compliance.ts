import { createRoute } from '@hono/zod-openapi';
import { exportCompliance } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { complianceQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/compliance.csv',
  ...operation('compliance.export', 'duties', 'Rates by duty, period and unit, as a file'),
  request: { query: complianceQuery },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportComplianceRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportCompliance(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'compliance'));
  });
}
