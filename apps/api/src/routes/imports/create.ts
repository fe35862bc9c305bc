import { createRoute, z } from '@hono/zod-openapi';
import { createImport, Problem } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, operation, problems } from '../../openapi/parts.ts';
import { createImportQuery, importSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/imports',
  ...operation('imports.create', 'imports', 'Take in a CSV file'),
  request: {
    query: createImportQuery,
    headers: changeHeaders,
    body: {
      required: true,
      content: { 'text/csv': { schema: z.string().openapi({ description: 'UTF-8, at most 64 MB.' }) } },
    },
  },
  responses: {
    202: answer(importSchema, 'The import. Its file is read; checking and applying go on after this answer.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function createImportRoute(api: Api): void {
  api.openapi(route, async c => {
    if (!/^text\/csv\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
      throw new Problem('unsupported-media-type', { detail: { zh: '请发送 text/csv', en: 'send text/csv' } });
    }
    const ctx = requestContext(c);
    const { kind } = c.req.valid('query');
    const file = new Uint8Array(await c.req.arrayBuffer());
    return c.json(await createImport(ctx, { kind, dryRun: ctx.dryRun, file }), 202);
  });
}
