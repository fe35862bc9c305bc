import { createRoute } from '@hono/zod-openapi';
import { updateUser } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { updateUserBody, userPath, userSchema } from './schema.ts';

const route = createRoute({
  method: 'patch',
  path: '/v1/users/{id}',
  ...operation('users.update', 'users', 'Change what a user may do and how they log in'),
  request: { params: userPath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(updateUserBody) },
  responses: {
    200: answer(userSchema, 'The user.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function updateUserRoute(api: Api): void {
  api.openapi(route, async c => {
    const user = await updateUser(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(user, 200, withVersion(user));
  });
}
