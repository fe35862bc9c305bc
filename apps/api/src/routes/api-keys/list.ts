import { createRoute } from '@hono/zod-openapi';
import { listApiKeys } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { apiKeySchema, listApiKeysQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/api-keys',
  ...operation('api-keys.list', 'api-keys', 'List keys, without their secrets'),
  request: { query: listApiKeysQuery },
  responses: { 200: answer(page(apiKeySchema), 'A page of keys.'), ...problems(401, 403, 422) },
});

export function listApiKeysRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listApiKeys(requestContext(c), c.req.valid('query'))), 200),
  );
}
