import { createRoute } from '@hono/zod-openapi';
import { listCategories } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { listCategoriesQuery, membershipSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/categories',
  ...operation('categories.list', 'categories', 'List who is on which list on a day'),
  request: { query: listCategoriesQuery },
  responses: { 200: answer(page(membershipSchema), 'A page of entries.'), ...problems(401, 403, 422) },
});

export function listCategoriesRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listCategories(requestContext(c), c.req.valid('query'))), 200),
  );
}
