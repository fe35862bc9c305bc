import { createRoute } from '@hono/zod-openapi';
import { createCalendarToken } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { createCalendarTokenBody, createdCalendarTokenSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/calendar-tokens',
  ...operation('calendar-tokens.create', 'calendar', 'Make the address of a calendar to subscribe to'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(createCalendarTokenBody) },
  responses: {
    201: answer(createdCalendarTokenSchema, 'The token, with the path of its feed.'),
    ...problems(400, 401, 403, 413, 415, 422),
  },
});

export function createCalendarTokenRoute(api: Api): void {
  api.openapi(route, async c => {
    c.header('cache-control', 'no-store');
    return c.json(await createCalendarToken(requestContext(c), c.req.valid('json')), 201);
  });
}
