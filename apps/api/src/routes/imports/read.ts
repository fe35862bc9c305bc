import { createRoute } from '@hono/zod-openapi';
import { readImport } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { importPath, importSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/imports/{id}',
  ...operation('imports.read', 'imports', 'Read how far an import has come and what it found'),
  request: { params: importPath },
  responses: { 200: answer(importSchema, 'The import.'), ...problems(401, 403, 404, 422) },
});

export function readImportRoute(api: Api): void {
  api.openapi(route, async c => c.json(await readImport(requestContext(c), c.req.valid('param')), 200));
}
