import { createRoute } from '@hono/zod-openapi';
import { listNotices } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { listNoticesQuery, noticeSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/notices',
  ...operation('notices.list', 'notices', 'List what was published'),
  request: { query: listNoticesQuery },
  responses: { 200: answer(page(noticeSchema), 'A page of notices.'), ...problems(401, 403, 422) },
});

export function listNoticesRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listNotices(requestContext(c), c.req.valid('query'))), 200),
  );
}
