import { createRoute } from '@hono/zod-openapi';
import { listUsers } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { listUsersQuery, userSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/users',
  ...operation('users.list', 'users', 'List users'),
  request: { query: listUsersQuery },
  responses: { 200: answer(page(userSchema), 'A page of users.'), ...problems(401, 403, 422) },
});

export function listUsersRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listUsers(requestContext(c), c.req.valid('query'))), 200),
  );
}
