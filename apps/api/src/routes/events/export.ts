import { createRoute } from '@hono/zod-openapi';
import { exportEvents } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listEventsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/events.csv',
  ...operation('events.export', 'events', 'Events, latest first, as a file'),
  request: { query: listEventsQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportEventsRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportEvents(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'events'));
  });
}
