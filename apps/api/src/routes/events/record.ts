import { createRoute } from '@hono/zod-openapi';
import { recordEvent } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { toRecordEvent } from './input.ts';
import { eventSchema, recordEventBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/events',
  ...operation('events.record', 'events', 'Record something that happened'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(recordEventBody) },
  responses: { 201: answer(eventSchema, 'The event.'), ...problems(400, 401, 403, 409, 413, 415, 422) },
});

export function recordEventRoute(api: Api): void {
  api.openapi(route, async c => {
    const ctx = requestContext(c);
    const event = await recordEvent(ctx, toRecordEvent(c.req.valid('json'), ctx.today));
    return c.json(event, 201, withVersion(event));
  });
}
