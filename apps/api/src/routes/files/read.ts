import { createRoute, z } from '@hono/zod-openapi';
import { readFile } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { filePath, fileSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/files/{id}',
  ...operation('files.read', 'files', 'Read what is known of a file'),
  request: { params: filePath, query: z.object({}).strict() },
  responses: { 200: answer(fileSchema, 'The file.'), ...problems(401, 403, 404, 422) },
});

export function readFileRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readFile(requestContext(c), c.req.valid('param'));
    return c.json(found, 200, withVersion(found));
  });
}
