import { createRoute } from '@hono/zod-openapi';
import { readEvent } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { eventPath, eventWithHistorySchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/events/{id}',
  ...operation('events.read', 'events', 'Read an event and what stood before each correction'),
  request: { params: eventPath },
  responses: { 200: answer(eventWithHistorySchema, 'The event.'), ...problems(401, 403, 404, 422) },
});

export function readEventRoute(api: Api): void {
  api.openapi(route, async c => {
    const event = await readEvent(requestContext(c), c.req.valid('param'));
    return c.json(event, 200, withVersion(event));
  });
}
