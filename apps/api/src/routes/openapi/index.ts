import { createRoute, z } from '@hono/zod-openapi';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { cachedHeaders, openApiDocumentSchema, openApiQuery } from './schema.ts';
import { documentsOf, serveDocument } from './serve.ts';
import { policiesOn } from './tenant-policies.ts';

const notModified = { description: 'You have it already.' };

const tenantRoute = createRoute({
  method: 'get',
  path: '/v1/openapi.json',
  ...operation('openapi.read', 'openapi', 'The OpenAPI document of the tenant on a day'),
  request: { query: openApiQuery, headers: cachedHeaders },
  responses: {
    200: answer(openApiDocumentSchema, 'The document.'),
    304: notModified,
    ...problems(401, 403, 422),
  },
});

const coreRoute = createRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'openapi.core',
  tags: ['openapi'],
  summary: 'The OpenAPI document of what every tenant shares',
  request: { query: z.object({}).strict(), headers: cachedHeaders },
  responses: {
    200: answer(openApiDocumentSchema, 'The document.'),
    304: notModified,
    ...problems(422),
  },
});

export function openApiRoutes(api: Api): void {
  api.openapi(tenantRoute, async c => {
    const ctx = requestContext(c);
    const policies = await policiesOn(ctx, c.req.valid('query').asOf ?? ctx.today);
    return serveDocument(c, (await documentsOf(api)).of(policies, c.get('language')));
  });
  api.openapi(coreRoute, async c => serveDocument(c, (await documentsOf(api)).core(c.get('language'))));
}
