import { createRoute, z } from '@hono/zod-openapi';
import { readCategory } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { membershipPath, membershipSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/categories/{id}',
  ...operation('categories.read', 'categories', 'Read an entry on a list'),
  request: { params: membershipPath, query: z.object({}).strict() },
  responses: { 200: answer(membershipSchema, 'The entry.'), ...problems(401, 403, 404, 422) },
});

export function readCategoryRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readCategory(requestContext(c), c.req.valid('param'));
    return c.json(found, 200, withVersion(found));
  });
}
