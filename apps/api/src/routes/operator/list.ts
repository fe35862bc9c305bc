import { createRoute } from '@hono/zod-openapi';
import { listTenants } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operatorContext } from '../../http/operator-context.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operatorOperation, page, problems } from '../../openapi/parts.ts';
import { listTenantsQuery, tenantSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/operator/tenants',
  ...operatorOperation('tenants.list', 'List the tenants of the installation'),
  request: { query: listTenantsQuery },
  responses: { 200: answer(page(tenantSchema), 'A page of tenants.'), ...problems(401, 422) },
});

export function listTenantsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listTenants(operatorContext(c), c.req.valid('query'))), 200),
  );
}
