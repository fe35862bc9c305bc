import { createRoute } from '@hono/zod-openapi';
import { readCompliance } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { complianceQuery, complianceSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/compliance',
  ...operation('compliance.read', 'duties', 'Rates by duty, period and unit at any level'),
  request: { query: complianceQuery },
  responses: {
    200: answer(page(complianceSchema), 'A page of rates, latest period first.'),
    ...problems(401, 403, 422),
  },
});

export function complianceRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await readCompliance(requestContext(c), c.req.valid('query'))), 200),
  );
}
