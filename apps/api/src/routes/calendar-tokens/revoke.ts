import { createRoute } from '@hono/zod-openapi';
import { revokeCalendarToken } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, operation, problems } from '../../openapi/parts.ts';
import { calendarTokenPath, calendarTokenSchema } from './schema.ts';

const route = createRoute({
  method: 'delete',
  path: '/v1/calendar-tokens/{id}',
  ...operation('calendar-tokens.revoke', 'calendar', 'End a calendar token for good'),
  request: { params: calendarTokenPath, query: dryRunQuery, headers: changeHeaders },
  responses: {
    200: answer(calendarTokenSchema, 'The token, which stays listed.'),
    ...problems(401, 403, 404, 422),
  },
});

export function revokeCalendarTokenRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await revokeCalendarToken(requestContext(c), c.req.valid('param')), 200),
  );
}
