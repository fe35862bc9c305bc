import { createRoute } from '@hono/zod-openapi';
import { correctMeasurement } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { correctMeasurementBody, measurementPath, measurementSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/measurements/{id}/correct',
  ...operation('measurements.correct', 'measurements', 'Put a value right, or have it verified'),
  request: {
    params: measurementPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(correctMeasurementBody),
  },
  responses: {
    200: answer(measurementSchema, 'The value as it now stands.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function correctMeasurementRoute(api: Api): void {
  api.openapi(route, async c => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    const corrected = await correctMeasurement(requestContext(c), input);
    return c.json(corrected, 200, withVersion(corrected));
  });
}
