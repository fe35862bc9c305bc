import { createRoute } from '@hono/zod-openapi';
import { readMonthlyReport } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { monthlyQuery, monthlyReportSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/reports/monthly',
  ...operation('reports.read', 'reports', 'What was owed in a month within a unit, and what became of it'),
  request: { query: monthlyQuery },
  responses: { 200: answer(monthlyReportSchema, 'The report.'), ...problems(401, 403, 404, 422) },
});

export function readReportRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await readMonthlyReport(requestContext(c), c.req.valid('query')), 200),
  );
}
