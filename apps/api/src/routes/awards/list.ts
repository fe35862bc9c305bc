import { createRoute } from '@hono/zod-openapi';
import { listAwards } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { awardSchema, listAwardsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/awards',
  ...operation('awards.list', 'awards', 'List who holds which title on a day'),
  request: { query: listAwardsQuery },
  responses: { 200: answer(page(awardSchema), 'A page of awards.'), ...problems(401, 403, 422) },
});

export function listAwardsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listAwards(requestContext(c), c.req.valid('query'))), 200),
  );
}
