import { createRoute } from '@hono/zod-openapi';
import { leavePerson } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { leavePersonBody, personPath, personSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/people/{id}/leave',
  ...operation('people.leave', 'people', 'End the stay of a person, or enter their death'),
  request: { params: personPath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(leavePersonBody) },
  responses: {
    200: answer(personSchema, 'The person.'),
    ...problems(400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 428),
  },
});

export function leavePersonRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await leavePerson(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(changed, 200, withVersion(changed));
  });
}
