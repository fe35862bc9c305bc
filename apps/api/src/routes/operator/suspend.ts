import { createRoute } from '@hono/zod-openapi';
import { suspendTenant } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operatorContext } from '../../http/operator-context.ts';
import { answer, dryRunQuery, operatorOperation, problems } from '../../openapi/parts.ts';
import { tenantPath, tenantSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/operator/tenants/{id}/suspend',
  ...operatorOperation('tenants.suspend', "Shut a tenant's credentials out"),
  request: { params: tenantPath, query: dryRunQuery },
  responses: { 200: answer(tenantSchema, 'The tenant.'), ...problems(401, 404, 422) },
});

export function suspendTenantRoute(api: Api): void {
  api.openapi(route, async c => c.json(await suspendTenant(operatorContext(c), c.req.valid('param')), 200));
}
