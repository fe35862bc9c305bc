import { createRoute } from '@hono/zod-openapi';
import { listUnits } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { listUnitsQuery, unitSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/units',
  ...operation('units.list', 'units', 'List the units of the tree on a day'),
  request: { query: listUnitsQuery },
  responses: { 200: answer(page(unitSchema), 'A page of units.'), ...problems(401, 403, 422) },
});

export function listUnitsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listUnits(requestContext(c), c.req.valid('query'))), 200),
  );
}
