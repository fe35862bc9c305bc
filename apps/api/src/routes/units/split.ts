import { createRoute } from '@hono/zod-openapi';
import { splitUnit } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { splitUnitBody, splitUnitsSchema, unitPath } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/units/{id}/split',
  ...operation('units.split', 'units', 'Split new units off a unit'),
  request: { params: unitPath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(splitUnitBody) },
  responses: {
    200: answer(splitUnitsSchema, 'The unit and the new ones.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function splitUnitRoute(api: Api): void {
  api.openapi(route, async c => {
    const split = await splitUnit(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(split, 200, withVersion(split.unit));
  });
}
