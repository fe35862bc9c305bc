import { createRoute } from '@hono/zod-openapi';
import { createUser } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { createUserBody, userSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/users',
  ...operation('users.create', 'users', 'Add somebody who may log in'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(createUserBody) },
  responses: { 201: answer(userSchema, 'The user.'), ...problems(400, 401, 403, 409, 413, 415, 422) },
});

export function createUserRoute(api: Api): void {
  api.openapi(route, async c => {
    const user = await createUser(requestContext(c), c.req.valid('json'));
    return c.json(user, 201, withVersion(user));
  });
}
