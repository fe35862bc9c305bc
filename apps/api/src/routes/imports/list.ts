import { createRoute } from '@hono/zod-openapi';
import { listImports } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { importSchema, listImportsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/imports',
  ...operation('imports.list', 'imports', 'List imports, latest first'),
  request: { query: listImportsQuery },
  responses: { 200: answer(page(importSchema), 'A page of imports.'), ...problems(401, 403, 422) },
});

export function listImportsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listImports(requestContext(c), c.req.valid('query'))), 200),
  );
}
