import { createRoute } from '@hono/zod-openapi';
import { readMonthlyReport } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operation, problems } from '../../openapi/parts.ts';
import { pageAnswer, pageContext } from '../../pages/serve.ts';
import { monthlyPageQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/reports/monthly.html',
  ...operation('reports.page', 'reports', 'The monthly report as one sheet of A4'),
  request: { query: monthlyPageQuery },
  responses: { 200: pageAnswer('The page.'), ...problems(401, 403, 404, 422) },
});

/** The page is evaluated when it is first asked for, not at start-up. */
export function reportPageRoute(api: Api): void {
  api.openapi(route, async c => {
    const { lang, ...input } = c.req.valid('query');
    const ctx = pageContext(c, lang);
    const report = await readMonthlyReport(ctx, input, 'reports.page');
    const { monthlyReportPage } = await import('../../pages/monthly-report/page.ts');
    return c.html(await monthlyReportPage(report, ctx.language));
  });
}
