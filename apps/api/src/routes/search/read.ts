import { createRoute } from '@hono/zod-openapi';
import { search } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { searchQuery, searchResultSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/search',
  ...operation('search.read', 'search', 'Find units, households and people by how their names begin'),
  request: { query: searchQuery },
  responses: {
    200: answer(searchResultSchema, 'Units first, then households, then people, each by name.'),
    ...problems(401, 403, 422),
  },
});

export function searchRoute(api: Api): void {
  api.openapi(route, async c => c.json(await search(requestContext(c), c.req.valid('query')), 200));
}
