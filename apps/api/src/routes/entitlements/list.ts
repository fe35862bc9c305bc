import { createRoute } from '@hono/zod-openapi';
import { listEntitlements } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { entitlementSchema, listEntitlementsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/entitlements',
  ...operation(
    'entitlements.list',
    'money',
    'What formulas give for units on a day, and how it is worked out',
  ),
  request: { query: listEntitlementsQuery },
  responses: { 200: answer(page(entitlementSchema), 'A page of entitlements.'), ...problems(401, 403, 422) },
});

export function listEntitlementsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listEntitlements(requestContext(c), c.req.valid('query'))), 200),
  );
}
