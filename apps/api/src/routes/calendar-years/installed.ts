import { createRoute } from '@hono/zod-openapi';
import { listInstalledYears } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operatorContext } from '../../http/operator-context.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operatorOperation, page, problems } from '../../openapi/parts.ts';
import { calendarYearSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/operator/calendar-years',
  ...operatorOperation('calendar-years.installed', 'List the years of working days the installation knows'),
  responses: { 200: answer(page(calendarYearSchema), 'The years, all of them.'), ...problems(401) },
});

export function listInstalledYearsRoute(api: Api): void {
  api.openapi(route, async c => c.json(toPageBody(await listInstalledYears(operatorContext(c))), 200));
}
