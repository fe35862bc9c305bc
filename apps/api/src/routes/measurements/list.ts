import { createRoute } from '@hono/zod-openapi';
import { listMeasurements } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { listMeasurementsQuery, measurementSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/measurements',
  ...operation('measurements.list', 'measurements', 'List the values of indicators'),
  request: { query: listMeasurementsQuery },
  responses: { 200: answer(page(measurementSchema), 'A page of values.'), ...problems(401, 403, 422) },
});

export function listMeasurementsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listMeasurements(requestContext(c), c.req.valid('query'))), 200),
  );
}
