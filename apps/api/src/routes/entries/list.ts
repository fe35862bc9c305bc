import { createRoute } from '@hono/zod-openapi';
import { listEntries } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { entrySchema, listEntriesQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/entries',
  ...operation('entries.list', 'money', 'List lines of money'),
  request: { query: listEntriesQuery },
  responses: { 200: answer(page(entrySchema), 'A page of lines.'), ...problems(401, 403, 422) },
});

export function listEntriesRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listEntries(requestContext(c), c.req.valid('query'))), 200),
  );
}
