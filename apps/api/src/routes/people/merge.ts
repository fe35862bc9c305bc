import { createRoute } from '@hono/zod-openapi';
import { mergePeople } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { mergedPersonSchema, mergePeopleBody, personPath } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/people/{id}/merge',
  ...operation('people.merge', 'people', 'Merge a duplicate into the person they are'),
  request: {
    params: personPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(mergePeopleBody),
  },
  responses: {
    200: answer(mergedPersonSchema, 'The person who stays, and what came to them.'),
    ...problems(400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 428),
  },
});

export function mergePeopleRoute(api: Api): void {
  api.openapi(route, async c => {
    const merged = await mergePeople(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(merged, 200, withVersion(merged));
  });
}
