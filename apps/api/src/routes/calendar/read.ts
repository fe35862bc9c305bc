import { createRoute } from '@hono/zod-openapi';
import { readCalendar } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { calendarQuery, calendarSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/calendar',
  ...operation('calendar.read', 'calendar', 'What falls due on which day, by which clause'),
  request: { query: calendarQuery },
  responses: {
    200: answer(calendarSchema, 'The days on which something falls due.'),
    ...problems(401, 403, 422),
  },
});

export function readCalendarRoute(api: Api): void {
  api.openapi(route, async c => c.json(await readCalendar(requestContext(c), c.req.valid('query')), 200));
}
