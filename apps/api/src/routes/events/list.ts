import { createRoute } from '@hono/zod-openapi';
import { listEvents } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { eventSchema, listEventsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/events',
  ...operation('events.list', 'events', 'List events, latest first'),
  request: { query: listEventsQuery },
  responses: { 200: answer(page(eventSchema), 'A page of events.'), ...problems(401, 403, 422) },
});

export function listEventsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listEvents(requestContext(c), c.req.valid('query'))), 200),
  );
}
