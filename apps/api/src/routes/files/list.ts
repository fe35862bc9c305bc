import { createRoute } from '@hono/zod-openapi';
import { listFiles } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { fileSchema, listFilesQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/files',
  ...operation('files.list', 'files', 'List files, oldest first'),
  request: { query: listFilesQuery },
  responses: { 200: answer(page(fileSchema), 'A page of files.'), ...problems(401, 403, 422) },
});

export function listFilesRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listFiles(requestContext(c), c.req.valid('query'))), 200),
  );
}
