import { createRoute } from '@hono/zod-openapi';
import { appointPerson } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { appointmentSchema, appointPersonBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/appointments',
  ...operation('appointments.appoint', 'appointments', 'Appoint a person to a position in a unit or group'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(appointPersonBody) },
  responses: {
    201: answer(appointmentSchema, 'The appointment.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function appointPersonRoute(api: Api): void {
  api.openapi(route, async c => {
    const made = await appointPerson(requestContext(c), c.req.valid('json'));
    return c.json(made, 201, withVersion(made));
  });
}
