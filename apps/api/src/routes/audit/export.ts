import { createRoute } from '@hono/zod-openapi';
import { exportAudit } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listAuditQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/audit.csv',
  ...operation('audit.export', 'audit', 'What was done, newest first, as a file'),
  request: { query: listAuditQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportAuditRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportAudit(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'audit'));
  });
}
