import { createRoute } from '@hono/zod-openapi';
import { listDuplicates } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { duplicatesSchema, listDuplicatesQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/people/duplicates',
  ...operation('people.duplicates', 'people', 'List people who may be one and the same'),
  request: { query: listDuplicatesQuery },
  responses: {
    200: answer(page(duplicatesSchema), 'People of one name born on one day, together.'),
    ...problems(401, 403, 422),
  },
});

export function listDuplicatesRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listDuplicates(requestContext(c), c.req.valid('query'))), 200),
  );
}
