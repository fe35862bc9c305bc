import { createRoute } from '@hono/zod-openapi';
import { leaveHousehold } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { householdPath, householdSchema, leaveHouseholdBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/households/{id}/leave',
  ...operation('households.leave', 'households', 'End the stay of a household and its members'),
  request: {
    params: householdPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(leaveHouseholdBody),
  },
  responses: {
    200: answer(householdSchema, 'The household.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function leaveHouseholdRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await leaveHousehold(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
