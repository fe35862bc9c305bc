import { createRoute, z } from '@hono/zod-openapi';
import { readUser } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { userPath, userSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/users/{id}',
  ...operation('users.read', 'users', 'Read a user'),
  request: { params: userPath, query: z.object({}).strict() },
  responses: { 200: answer(userSchema, 'The user.'), ...problems(401, 403, 404, 422) },
});

export function readUserRoute(api: Api): void {
  api.openapi(route, async c => {
    const user = await readUser(requestContext(c), c.req.valid('param'));
    return c.json(user, 200, withVersion(user));
  });
}
