import { createRoute } from '@hono/zod-openapi';
import { loadCalendarYear } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operatorContext } from '../../http/operator-context.ts';
import { answer, dryRunQuery, jsonBody, operatorOperation, problems } from '../../openapi/parts.ts';
import { calendarYearPath, loadCalendarYearBody, loadedCalendarYearSchema } from './schema.ts';

const route = createRoute({
  method: 'put',
  path: '/operator/calendar-years/{year}',
  ...operatorOperation(
    'calendar-years.load',
    'Load the working days of a year for every tenant, or replace them',
  ),
  request: { params: calendarYearPath, query: dryRunQuery, body: jsonBody(loadCalendarYearBody) },
  responses: {
    200: answer(loadedCalendarYearSchema, 'The year, and what it moved.'),
    ...problems(400, 401, 413, 415, 422),
  },
});

export function loadCalendarYearRoute(api: Api): void {
  api.openapi(route, async c => {
    const { year } = c.req.valid('param');
    return c.json(await loadCalendarYear(operatorContext(c), { year, ...c.req.valid('json') }), 200);
  });
}
