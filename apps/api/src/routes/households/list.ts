import { createRoute } from '@hono/zod-openapi';
import { listHouseholds } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { householdSchema, listHouseholdsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/households',
  ...operation('households.list', 'households', 'List households with where they live on a day'),
  request: { query: listHouseholdsQuery },
  responses: { 200: answer(page(householdSchema), 'A page of households.'), ...problems(401, 403, 422) },
});

export function listHouseholdsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listHouseholds(requestContext(c), c.req.valid('query'))), 200),
  );
}
