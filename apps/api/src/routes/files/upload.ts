import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { uploadFile } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, operation, problems } from '../../openapi/parts.ts';
import { sentFile } from './form.ts';
import { fileSchema, uploadFileQuery } from './schema.ts';

const binary = { type: 'string', format: 'binary', description: 'At most 20 MB.' } as const;

const route = createRoute({
  method: 'post',
  path: '/v1/files',
  ...operation('files.upload', 'files', 'Take in a file: PDF, PNG, JPEG, DOCX, XLSX, CSV or text'),
  request: {
    query: uploadFileQuery,
    headers: changeHeaders,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { file: binary }, required: ['file'] },
        },
        'application/octet-stream': { schema: binary },
      },
    },
  },
  responses: {
    201: answer(fileSchema, 'The file.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function uploadFileRoute(api: Api): void {
  api.openapi(route, async c => {
    const { name, dryRun: _, ...owner } = c.req.valid('query');
    const ctx = requestContext(c);
    const sent = await sentFile(c.req.header('content-type') ?? '', await c.req.arrayBuffer(), name);
    // What is asked stands in the query as well as in the body, so an idempotency key is held to both.
    const requestHash = createHash('sha256')
      .update(`${ctx.requestHash} ${JSON.stringify([sent.name, owner])}`)
      .digest('hex');
    const file = await uploadFile({ ...ctx, requestHash }, { ...sent, ...owner });
    return c.json(file, 201, withVersion(file));
  });
}
