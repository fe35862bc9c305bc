import { createRoute } from '@hono/zod-openapi';
import { listCalendarTokens } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { calendarTokenSchema, listCalendarTokensQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/calendar-tokens',
  ...operation('calendar-tokens.list', 'calendar', 'List the calendar tokens I made, without their secrets'),
  request: { query: listCalendarTokensQuery },
  responses: {
    200: answer(page(calendarTokenSchema), 'A page of calendar tokens.'),
    ...problems(401, 403, 422),
  },
});

export function listCalendarTokensRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listCalendarTokens(requestContext(c), c.req.valid('query'))), 200),
  );
}
