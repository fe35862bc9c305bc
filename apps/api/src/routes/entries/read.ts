import { createRoute } from '@hono/zod-openapi';
import { readEntry } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { entryPath, entryWithHistorySchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/entries/{id}',
  ...operation('entries.read', 'money', 'Read a line of money and its history'),
  request: { params: entryPath },
  responses: { 200: answer(entryWithHistorySchema, 'The line.'), ...problems(401, 403, 404, 422) },
});

export function readEntryRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readEntry(requestContext(c), c.req.valid('param'));
    return c.json(found, 200, withVersion(found));
  });
}
