import { createRoute } from '@hono/zod-openapi';
import { moveUnit } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { moveUnitBody, unitPath, unitSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/units/{id}/move',
  ...operation('units.move', 'units', 'Put a unit under another parent from a day'),
  request: { params: unitPath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(moveUnitBody) },
  responses: {
    200: answer(unitSchema, 'The unit.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function moveUnitRoute(api: Api): void {
  api.openapi(route, async c => {
    const unit = await moveUnit(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(unit, 200, withVersion(unit));
  });
}
