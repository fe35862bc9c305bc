import { createRoute, z } from '@hono/zod-openapi';
import { listPolicies } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { policySummarySchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/policies',
  ...operation('policies.list', 'policies', 'List the policies of the catalogue'),
  request: { query: z.object({}).strict() },
  responses: {
    200: answer(page(policySummarySchema), 'Every policy; there is no further page.'),
    ...problems(401, 403, 422),
  },
});

export function listPoliciesRoute(api: Api): void {
  api.openapi(route, async c => c.json(toPageBody(await listPolicies(requestContext(c))), 200));
}
