import { createRoute, z } from '@hono/zod-openapi';
import { revealPerson } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { personPath, revealedPersonSchema, revealPersonBody } from './schema.ts';

// No dry run and no idempotency key: every answer with whole values is audited as often as it is given.
const route = createRoute({
  method: 'post',
  path: '/v1/people/{id}/reveal',
  ...operation('people.reveal', 'people', 'Read sensitive fields of a person whole, for a purpose'),
  request: { params: personPath, query: z.object({}).strict(), body: jsonBody(revealPersonBody) },
  responses: {
    200: answer(revealedPersonSchema, 'The values.'),
    ...problems(400, 401, 403, 404, 410, 413, 415, 422),
  },
});

export function revealPersonRoute(api: Api): void {
  api.openapi(route, async c => {
    return c.json(
      await revealPerson(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') }),
      200,
      { 'cache-control': 'no-store' },
    );
  });
}
