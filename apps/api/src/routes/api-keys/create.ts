import { createRoute } from '@hono/zod-openapi';
import { createApiKey } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { createApiKeyBody, createdApiKeySchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/api-keys',
  ...operation('api-keys.create', 'api-keys', 'Make a key for a program'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(createApiKeyBody) },
  responses: {
    201: answer(createdApiKeySchema, 'The key, with its token.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function createApiKeyRoute(api: Api): void {
  api.openapi(route, async c => {
    c.header('cache-control', 'no-store');
    return c.json(await createApiKey(requestContext(c), c.req.valid('json')), 201);
  });
}
