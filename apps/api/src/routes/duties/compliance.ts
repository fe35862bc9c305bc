import { createRoute, z } from '@hono/zod-openapi';
import { readCompliance } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { complianceQuery, complianceSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/compliance',
  ...operation('compliance.read', 'duties', 'Rates by duty, period and unit at any level'),
  request: { query: complianceQuery },
  responses: {
    200: answer(z.object({ items: z.array(complianceSchema) }), 'Latest period first.'),
    ...problems(401, 403, 422),
  },
});

export function complianceRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json({ items: await readCompliance(requestContext(c), c.req.valid('query')) }, 200),
  );
}
