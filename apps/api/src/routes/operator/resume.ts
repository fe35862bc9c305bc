import { createRoute } from '@hono/zod-openapi';
import { resumeTenant } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operatorContext } from '../../http/operator-context.ts';
import { answer, dryRunQuery, operatorOperation, problems } from '../../openapi/parts.ts';
import { tenantPath, tenantSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/operator/tenants/{id}/resume',
  ...operatorOperation('tenants.resume', "Let a tenant's credentials in again"),
  request: { params: tenantPath, query: dryRunQuery },
  responses: { 200: answer(tenantSchema, 'The tenant.'), ...problems(401, 404, 422) },
});

export function resumeTenantRoute(api: Api): void {
  api.openapi(route, async c => c.json(await resumeTenant(operatorContext(c), c.req.valid('param')), 200));
}
