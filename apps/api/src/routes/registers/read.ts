import { createRoute } from '@hono/zod-openapi';
import { readRegister } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { registerPath, registerQuery, registerSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/registers/{unitId}',
  ...operation(
    'registers.read',
    'reports',
    'The register of a unit: what it did in a period, and what it owed',
  ),
  request: { params: registerPath, query: registerQuery },
  responses: { 200: answer(registerSchema, 'The register.'), ...problems(401, 403, 404, 422) },
});

export function readRegisterRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await readRegister(requestContext(c), { ...c.req.valid('param'), ...c.req.valid('query') }), 200),
  );
}
