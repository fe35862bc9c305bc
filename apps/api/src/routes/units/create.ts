import { createRoute } from '@hono/zod-openapi';
import { createUnit } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { createUnitBody, unitSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/units',
  ...operation('units.create', 'units', 'Add a unit to the tree'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(createUnitBody) },
  responses: { 201: answer(unitSchema, 'The unit.'), ...problems(400, 401, 403, 409, 413, 415, 422) },
});

export function createUnitRoute(api: Api): void {
  api.openapi(route, async c => {
    const unit = await createUnit(requestContext(c), c.req.valid('json'));
    return c.json(unit, 201, withVersion(unit));
  });
}
