import { createRoute } from '@hono/zod-openapi';
import { endCategory } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { endCategoryBody, membershipPath, membershipSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/categories/{id}/end',
  ...operation('categories.end', 'categories', 'End an entry on a list'),
  request: {
    params: membershipPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(endCategoryBody),
  },
  responses: {
    200: answer(membershipSchema, 'The entry.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function endCategoryRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await endCategory(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(changed, 200, withVersion(changed));
  });
}
