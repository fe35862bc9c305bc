import { createRoute } from '@hono/zod-openapi';
import { updateHousehold } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { householdPath, householdSchema, updateHouseholdBody } from './schema.ts';

const route = createRoute({
  method: 'patch',
  path: '/v1/households/{id}',
  ...operation('households.update', 'households', "Change a household's address or number"),
  request: {
    params: householdPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(updateHouseholdBody),
  },
  responses: {
    200: answer(householdSchema, 'The household.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function updateHouseholdRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await updateHousehold(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
