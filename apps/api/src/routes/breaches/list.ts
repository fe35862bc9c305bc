import { createRoute } from '@hono/zod-openapi';
import { listBreaches } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { breachSchema, listBreachesQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/breaches',
  ...operation('breaches.list', 'breaches', 'What lasts and does not meet a limit on a day, by which clause'),
  request: { query: listBreachesQuery },
  responses: { 200: answer(page(breachSchema), 'A page of breaches.'), ...problems(401, 403, 422) },
});

export function listBreachesRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listBreaches(requestContext(c), c.req.valid('query'))), 200),
  );
}
