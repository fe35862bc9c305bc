import { createRoute } from '@hono/zod-openapi';
import { dissolveGroup } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { dissolveGroupBody, groupPath, groupSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/groups/{id}/dissolve',
  ...operation('groups.dissolve', 'groups', 'End a group and the seats in it'),
  request: {
    params: groupPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(dissolveGroupBody),
  },
  responses: {
    200: answer(groupSchema, 'The group.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function dissolveGroupRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await dissolveGroup(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
