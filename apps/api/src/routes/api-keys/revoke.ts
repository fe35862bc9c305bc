import { createRoute } from '@hono/zod-openapi';
import { revokeApiKey } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, operation, problems } from '../../openapi/parts.ts';
import { apiKeyPath, apiKeySchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/api-keys/{id}/revoke',
  ...operation('api-keys.revoke', 'api-keys', 'End a key for good'),
  request: { params: apiKeyPath, query: dryRunQuery, headers: changeHeaders },
  responses: { 200: answer(apiKeySchema, 'The key.'), ...problems(401, 403, 404, 422) },
});

export function revokeApiKeyRoute(api: Api): void {
  api.openapi(route, async c => c.json(await revokeApiKey(requestContext(c), c.req.valid('param')), 200));
}
