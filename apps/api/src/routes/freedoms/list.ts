import { createRoute } from '@hono/zod-openapi';
import { listFreedoms } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { freedomSchema, listFreedomsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/freedoms',
  ...operation(
    'freedoms.list',
    'freedoms',
    'What a unit, a body or the holder of a post may do on a day, by which clause',
  ),
  request: { query: listFreedomsQuery },
  responses: { 200: answer(page(freedomSchema), 'A page of freedoms.'), ...problems(401, 403, 422) },
});

export function listFreedomsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listFreedoms(requestContext(c), c.req.valid('query'))), 200),
  );
}
