import { createRoute, z } from '@hono/zod-openapi';
import { recordEvents } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { toRecordEvent } from './input.ts';
import { eventSchema, recordEventsBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/events/batch',
  ...operation('events.record-batch', 'events', 'Record several events, all or none'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(recordEventsBody) },
  responses: {
    201: answer(z.object({ items: z.array(eventSchema) }), 'The events, in the order given.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function recordEventsRoute(api: Api): void {
  api.openapi(route, async c => {
    const ctx = requestContext(c);
    const { items } = c.req.valid('json');
    return c.json(
      {
        items: await recordEvents(
          ctx,
          items.map(item => toRecordEvent(item, ctx.today)),
        ),
      },
      201,
    );
  });
}
