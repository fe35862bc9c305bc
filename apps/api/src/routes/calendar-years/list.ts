import { createRoute } from '@hono/zod-openapi';
import { listCalendarYears } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { calendarYearSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/calendar-years',
  ...operation('calendar-years.list', 'calendar', 'The years whose working days are known, and the next one'),
  responses: { 200: answer(page(calendarYearSchema), 'The years, all of them.'), ...problems(401, 403) },
});

export function listCalendarYearsRoute(api: Api): void {
  api.openapi(route, async c => c.json(toPageBody(await listCalendarYears(requestContext(c))), 200));
}
