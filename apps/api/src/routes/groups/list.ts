import { createRoute } from '@hono/zod-openapi';
import { listGroups } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { groupSchema, listGroupsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/groups',
  ...operation('groups.list', 'groups', 'List the groups there are on a day'),
  request: { query: listGroupsQuery },
  responses: { 200: answer(page(groupSchema), 'A page of groups.'), ...problems(401, 403, 422) },
});

export function listGroupsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listGroups(requestContext(c), c.req.valid('query'))), 200),
  );
}
