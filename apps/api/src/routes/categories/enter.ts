import { createRoute } from '@hono/zod-openapi';
import { enterCategory } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { enterCategoryBody, membershipSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/categories',
  ...operation('categories.enter', 'categories', 'Enter a person, household or unit on a list'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(enterCategoryBody) },
  responses: { 201: answer(membershipSchema, 'The entry.'), ...problems(400, 401, 403, 409, 413, 415, 422) },
});

export function enterCategoryRoute(api: Api): void {
  api.openapi(route, async c => {
    const made = await enterCategory(requestContext(c), c.req.valid('json'));
    return c.json(made, 201, withVersion(made));
  });
}
