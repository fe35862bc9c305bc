import { createRoute, z } from '@hono/zod-openapi';
import { lookupPerson } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { lookupPersonBody, lookupPersonSchema } from './schema.ts';

// No dry run and no idempotency key: every look-up is audited.
const route = createRoute({
  method: 'post',
  path: '/v1/people/lookup',
  ...operation('people.lookup', 'people', 'Find a person by their resident ID number'),
  request: { query: z.object({}).strict(), body: jsonBody(lookupPersonBody) },
  responses: {
    200: answer(lookupPersonSchema, 'The person, or nobody.'),
    ...problems(400, 401, 403, 413, 415, 422),
  },
});

export function lookupPersonRoute(api: Api): void {
  api.openapi(route, async c => {
    return c.json(await lookupPerson(requestContext(c), c.req.valid('json')), 200, {
      'cache-control': 'no-store',
    });
  });
}
