import { createRoute } from '@hono/zod-openapi';
import { updateUnit } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { unitPath, unitSchema, updateUnitBody } from './schema.ts';

const route = createRoute({
  method: 'patch',
  path: '/v1/units/{id}',
  ...operation('units.update', 'units', 'Change what a unit is called'),
  request: { params: unitPath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(updateUnitBody) },
  responses: {
    200: answer(unitSchema, 'The unit.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function updateUnitRoute(api: Api): void {
  api.openapi(route, async c => {
    const unit = await updateUnit(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(unit, 200, withVersion(unit));
  });
}
