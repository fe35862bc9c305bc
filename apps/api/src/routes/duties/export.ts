import { createRoute } from '@hono/zod-openapi';
import { exportDuties } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listDutiesQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/duties.csv',
  ...operation('duties.export', 'duties', 'Who owes what on a day, as a file'),
  request: { query: listDutiesQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportDutiesRoute(api: Api): void {
  api.openapi(route, async c => {
    const { mine, ...input } = c.req.valid('query');
    const selected = { ...input, mine: mine ? {} : undefined };
    const pieces = await exportDuties(requestContext(c), selected);
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'duties'));
  });
}
