import { createRoute } from '@hono/zod-openapi';
import { createTenant } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operatorContext } from '../../http/operator-context.ts';
import { answer, dryRunQuery, jsonBody, operatorOperation, problems } from '../../openapi/parts.ts';
import { createdTenantSchema, createTenantBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/operator/tenants',
  ...operatorOperation('tenants.create', 'Open a tenant and give it its first administrator'),
  request: { query: dryRunQuery, body: jsonBody(createTenantBody) },
  responses: {
    201: answer(createdTenantSchema, 'The tenant.'),
    ...problems(400, 401, 409, 413, 415, 422),
  },
});

export function createTenantRoute(api: Api): void {
  api.openapi(route, async c => c.json(await createTenant(operatorContext(c), c.req.valid('json')), 201));
}
