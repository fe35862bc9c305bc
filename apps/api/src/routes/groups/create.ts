import { createRoute } from '@hono/zod-openapi';
import { createGroup } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { createGroupBody, groupSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/groups',
  ...operation('groups.create', 'groups', 'Form a group in a unit'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(createGroupBody) },
  responses: { 201: answer(groupSchema, 'The group.'), ...problems(400, 401, 403, 409, 413, 415, 422) },
});

export function createGroupRoute(api: Api): void {
  api.openapi(route, async c => {
    const made = await createGroup(requestContext(c), c.req.valid('json'));
    return c.json(made, 201, withVersion(made));
  });
}
