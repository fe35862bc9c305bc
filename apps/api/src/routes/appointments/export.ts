import { createRoute } from '@hono/zod-openapi';
import { exportAppointments } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listAppointmentsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/appointments.csv',
  ...operation('appointments.export', 'appointments', 'Who holds which position on a day, as a file'),
  request: { query: listAppointmentsQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportAppointmentsRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportAppointments(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'appointments'));
  });
}
