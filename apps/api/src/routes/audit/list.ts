import { createRoute } from '@hono/zod-openapi';
import { listAudit } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { auditRowSchema, listAuditQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/audit',
  ...operation('audit.list', 'audit', 'List what was done, newest first'),
  request: { query: listAuditQuery },
  responses: { 200: answer(page(auditRowSchema), 'A page of the audit.'), ...problems(401, 403, 422) },
});

export function listAuditRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listAudit(requestContext(c), c.req.valid('query'))), 200),
  );
}
