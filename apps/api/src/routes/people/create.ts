import { createRoute } from '@hono/zod-openapi';
import { createPerson } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { createPersonBody, personSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/people',
  ...operation('people.create', 'people', 'Add a person'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(createPersonBody) },
  responses: { 201: answer(personSchema, 'The person.'), ...problems(400, 401, 403, 409, 413, 415, 422) },
});

export function createPersonRoute(api: Api): void {
  api.openapi(route, async c => {
    const made = await createPerson(requestContext(c), c.req.valid('json'));
    return c.json(made, 201, withVersion(made));
  });
}
