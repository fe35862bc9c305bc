import { createRoute, z } from '@hono/zod-openapi';
import { readPerson } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, day, operation, problems } from '../../openapi/parts.ts';
import { personPath, personWholeSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/people/{id}',
  ...operation('people.read', 'people', 'Read a person with their lists on a day'),
  request: { params: personPath, query: z.object({ asOf: day.optional() }).strict() },
  responses: { 200: answer(personWholeSchema, 'The person.'), ...problems(401, 403, 404, 410, 422) },
});

export function readPersonRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readPerson(requestContext(c), { ...c.req.valid('param'), ...c.req.valid('query') });
    return c.json(found, 200, withVersion(found));
  });
}
