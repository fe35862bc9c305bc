import { createRoute } from '@hono/zod-openapi';
import { listAppointments } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { appointmentSchema, listAppointmentsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/appointments',
  ...operation('appointments.list', 'appointments', 'List who holds which position on a day'),
  request: { query: listAppointmentsQuery },
  responses: { 200: answer(page(appointmentSchema), 'A page of appointments.'), ...problems(401, 403, 422) },
});

export function listAppointmentsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listAppointments(requestContext(c), c.req.valid('query'))), 200),
  );
}
