import { createRoute } from '@hono/zod-openapi';
import { updateGroup } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { groupPath, groupSchema, updateGroupBody } from './schema.ts';

const route = createRoute({
  method: 'patch',
  path: '/v1/groups/{id}',
  ...operation('groups.update', 'groups', 'Change what a group is called and what it says'),
  request: { params: groupPath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(updateGroupBody) },
  responses: {
    200: answer(groupSchema, 'The group.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function updateGroupRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await updateGroup(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(changed, 200, withVersion(changed));
  });
}
