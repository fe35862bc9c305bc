import { createRoute } from '@hono/zod-openapi';
import { endAppointment } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { appointmentPath, appointmentSchema, endAppointmentBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/appointments/{id}/end',
  ...operation('appointments.end', 'appointments', 'End an appointment'),
  request: {
    params: appointmentPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(endAppointmentBody),
  },
  responses: {
    200: answer(appointmentSchema, 'The appointment.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function endAppointmentRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await endAppointment(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
