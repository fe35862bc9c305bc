import { createRoute } from '@hono/zod-openapi';
import { exportEntries } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listEntriesQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/entries.csv',
  ...operation('entries.export', 'money', 'Lines of money, as a file'),
  request: { query: listEntriesQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportEntriesRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportEntries(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'entries'));
  });
}
