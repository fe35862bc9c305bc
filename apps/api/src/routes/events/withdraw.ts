import { createRoute } from '@hono/zod-openapi';
import { withdrawEvent } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { eventPath, eventSchema, withdrawEventBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/events/{id}/withdraw',
  ...operation('events.withdraw', 'events', 'Take an event back; it is kept and counts for nothing'),
  request: {
    params: eventPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(withdrawEventBody),
  },
  responses: {
    200: answer(eventSchema, 'The event.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function withdrawEventRoute(api: Api): void {
  api.openapi(route, async c => {
    const event = await withdrawEvent(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(event, 200, withVersion(event));
  });
}
