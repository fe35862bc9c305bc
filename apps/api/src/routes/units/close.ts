import { createRoute } from '@hono/zod-openapi';
import { closeUnit } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { closedUnitSchema, closeUnitBody, unitPath } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/units/{id}/close',
  ...operation('units.close', 'units', 'End a unit; a successor takes over what is in it'),
  request: { params: unitPath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(closeUnitBody) },
  responses: {
    200: answer(closedUnitSchema, 'The unit, and what moved.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function closeUnitRoute(api: Api): void {
  api.openapi(route, async c => {
    const unit = await closeUnit(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(unit, 200, withVersion(unit));
  });
}
