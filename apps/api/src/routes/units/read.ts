import { createRoute, z } from '@hono/zod-openapi';
import { readUnit } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, day, operation, problems } from '../../openapi/parts.ts';
import { unitPath, unitSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/units/{id}',
  ...operation('units.read', 'units', 'Read a unit as it stands on a day'),
  request: { params: unitPath, query: z.object({ asOf: day.optional() }).strict() },
  responses: { 200: answer(unitSchema, 'The unit.'), ...problems(401, 403, 404, 422) },
});

export function readUnitRoute(api: Api): void {
  api.openapi(route, async c => {
    const unit = await readUnit(requestContext(c), { ...c.req.valid('param'), ...c.req.valid('query') });
    return c.json(unit, 200, withVersion(unit));
  });
}
