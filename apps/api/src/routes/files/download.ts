import { createRoute, z } from '@hono/zod-openapi';
import { downloadFile } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { operation, problems } from '../../openapi/parts.ts';
import { filePath } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/files/{id}/content',
  ...operation('files.download', 'files', 'Download a file'),
  request: { params: filePath, query: z.object({}).strict() },
  responses: {
    200: {
      description: 'Its bytes, to be saved under its name.',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems(401, 403, 404, 422, 503),
  },
});

/** Saved, never shown: whatever a file holds, it does not run as a page of ours. */
export function downloadFileRoute(api: Api): void {
  api.openapi(route, async c => {
    const { name, mediaType, bytes } = await downloadFile(requestContext(c), c.req.valid('param'));
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
      'content-disposition': attachment(name),
      'cache-control': 'private, no-store',
    });
  });
}

/** RFC 6266: the name in UTF-8, and one in ASCII for those who know only that. */
function attachment(name: string): string {
  const ending = name.slice(name.lastIndexOf('.'));
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, sign => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="file${ending}"; filename*=UTF-8''${encoded}`;
}
