import { createRoute, z } from '@hono/zod-openapi';
import { readNotice } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { noticePath, noticeSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/notices/{id}',
  ...operation('notices.read', 'notices', 'Read a notice'),
  request: { params: noticePath, query: z.object({}).strict() },
  responses: { 200: answer(noticeSchema, 'The notice.'), ...problems(401, 403, 404, 422) },
});

export function readNoticeRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readNotice(requestContext(c), c.req.valid('param'));
    return c.json(found, 200, withVersion(found));
  });
}
