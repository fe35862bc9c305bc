import { createRoute } from '@hono/zod-openapi';
import { createHousehold } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { createHouseholdBody, householdSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/households',
  ...operation('households.create', 'households', 'Add a household that lives in a unit'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(createHouseholdBody) },
  responses: {
    201: answer(householdSchema, 'The household.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function createHouseholdRoute(api: Api): void {
  api.openapi(route, async c => {
    const made = await createHousehold(requestContext(c), c.req.valid('json'));
    return c.json(made, 201, withVersion(made));
  });
}
