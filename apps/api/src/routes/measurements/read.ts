import { createRoute } from '@hono/zod-openapi';
import { readMeasurement } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { measurementPath, measurementWithHistorySchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/measurements/{id}',
  ...operation('measurements.read', 'measurements', 'Read a value and what stood before its corrections'),
  request: { params: measurementPath },
  responses: {
    200: answer(measurementWithHistorySchema, 'The value and its history.'),
    ...problems(401, 403, 404),
  },
});

export function readMeasurementRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readMeasurement(requestContext(c), c.req.valid('param'));
    return c.json(found, 200, withVersion(found));
  });
}
