import { createRoute } from '@hono/zod-openapi';
import { moveHousehold } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { householdPath, householdSchema, moveHouseholdBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/households/{id}/move',
  ...operation(
    'households.move',
    'households',
    'Move a household, with its members, to another unit from a day',
  ),
  request: {
    params: householdPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(moveHouseholdBody),
  },
  responses: {
    200: answer(householdSchema, 'The household.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function moveHouseholdRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await moveHousehold(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
