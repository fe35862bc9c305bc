import { createRoute, z } from '@hono/zod-openapi';
import { readAppointment } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { appointmentPath, appointmentSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/appointments/{id}',
  ...operation('appointments.read', 'appointments', 'Read an appointment'),
  request: { params: appointmentPath, query: z.object({}).strict() },
  responses: { 200: answer(appointmentSchema, 'The appointment.'), ...problems(401, 403, 404, 422) },
});

export function readAppointmentRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readAppointment(requestContext(c), c.req.valid('param'));
    return c.json(found, 200, withVersion(found));
  });
}
