import { createRoute, z } from '@hono/zod-openapi';
import { verifyAudit } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { auditVerdictSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/audit/verify',
  ...operation('audit.verify', 'audit', 'Recompute the chain of the audit'),
  request: { query: z.object({}).strict() },
  responses: {
    200: answer(auditVerdictSchema, 'Whether every row follows from the one before it.'),
    ...problems(401, 403, 422),
  },
});

export function verifyAuditRoute(api: Api): void {
  api.openapi(route, async c => c.json(await verifyAudit(requestContext(c)), 200));
}
