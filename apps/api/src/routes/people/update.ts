import { createRoute } from '@hono/zod-openapi';
import { updatePerson } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { personPath, personSchema, updatePersonBody } from './schema.ts';

const route = createRoute({
  method: 'patch',
  path: '/v1/people/{id}',
  ...operation('people.update', 'people', 'Correct what is known of a person'),
  request: {
    params: personPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(updatePersonBody),
  },
  responses: {
    200: answer(personSchema, 'The person.'),
    ...problems(400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 428),
  },
});

export function updatePersonRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await updatePerson(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
