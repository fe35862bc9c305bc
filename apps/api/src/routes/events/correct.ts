import { createRoute } from '@hono/zod-openapi';
import { correctEvent } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { correctEventBody, eventPath, eventSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/events/{id}/correct',
  ...operation('events.correct', 'events', 'Put an event right; what stood before is kept'),
  request: { params: eventPath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(correctEventBody) },
  responses: {
    200: answer(eventSchema, 'The event.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function correctEventRoute(api: Api): void {
  api.openapi(route, async c => {
    const event = await correctEvent(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(event, 200, withVersion(event));
  });
}
