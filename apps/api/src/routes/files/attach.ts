import { createRoute } from '@hono/zod-openapi';
import { attachFile } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { attachFileBody, filePath, fileSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/files/{id}/attach',
  ...operation('files.attach', 'files', 'Attach a file to an event, record, award or place'),
  request: { params: filePath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(attachFileBody) },
  responses: {
    200: answer(fileSchema, 'The file.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function attachFileRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await attachFile(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(changed, 200, withVersion(changed));
  });
}
