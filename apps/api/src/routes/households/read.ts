import { createRoute, z } from '@hono/zod-openapi';
import { readHousehold } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, day, operation, problems } from '../../openapi/parts.ts';
import { householdPath, householdWholeSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/households/{id}',
  ...operation('households.read', 'households', 'Read a household with its members and lists on a day'),
  request: { params: householdPath, query: z.object({ asOf: day.optional() }).strict() },
  responses: { 200: answer(householdWholeSchema, 'The household.'), ...problems(401, 403, 404, 422) },
});

export function readHouseholdRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readHousehold(requestContext(c), {
      ...c.req.valid('param'),
      ...c.req.valid('query'),
    });
    return c.json(found, 200, withVersion(found));
  });
}
