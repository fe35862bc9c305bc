import { createRoute } from '@hono/zod-openapi';
import { readGroup } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { groupPath, groupQuery, groupWholeSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/groups/{id}',
  ...operation('groups.read', 'groups', 'Read a group with who sits in it on a day'),
  request: { params: groupPath, query: groupQuery },
  responses: { 200: answer(groupWholeSchema, 'The group.'), ...problems(401, 403, 404, 422) },
});

export function readGroupRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readGroup(requestContext(c), { ...c.req.valid('param'), ...c.req.valid('query') });
    return c.json(found, 200, withVersion(found));
  });
}
