import { createRoute } from '@hono/zod-openapi';
import { recordMeasurement } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { measurementSchema, recordMeasurementBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/measurements',
  ...operation('measurements.record', 'measurements', 'Record the value of an indicator for a period'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(recordMeasurementBody) },
  responses: {
    201: answer(measurementSchema, 'The value.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function recordMeasurementRoute(api: Api): void {
  api.openapi(route, async c => {
    const made = await recordMeasurement(requestContext(c), c.req.valid('json'));
    return c.json(made, 201, withVersion(made));
  });
}
