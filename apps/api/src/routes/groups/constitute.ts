import { createRoute } from '@hono/zod-openapi';
import { constituteGroup } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { constituteGroupBody, groupPath, groupSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/groups/{id}/constitute',
  ...operation('groups.constitute', 'groups', 'Declare a group complete, as it sits on a day'),
  request: {
    params: groupPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(constituteGroupBody),
  },
  responses: {
    200: answer(groupSchema, 'The group.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function constituteGroupRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await constituteGroup(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
