import { createRoute } from '@hono/zod-openapi';
import { listBurden } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { burdenSchema, listBurdenQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/burden',
  ...operation('burden.list', 'reports', 'What each policy asks of each unit: duties, registers and fields'),
  request: { query: listBurdenQuery },
  responses: {
    200: answer(page(burdenSchema), 'A page, one item for each unit and policy.'),
    ...problems(401, 403, 422),
  },
});

export function listBurdenRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listBurden(requestContext(c), c.req.valid('query'))), 200),
  );
}
