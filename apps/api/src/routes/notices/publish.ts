import { createRoute } from '@hono/zod-openapi';
import { publishNotice } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { noticeSchema, publishNoticeBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/notices',
  ...operation('notices.publish', 'notices', 'Publish a notice for a window'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(publishNoticeBody) },
  responses: { 201: answer(noticeSchema, 'The notice.'), ...problems(400, 401, 403, 409, 413, 415, 422) },
});

export function publishNoticeRoute(api: Api): void {
  api.openapi(route, async c => {
    const made = await publishNotice(requestContext(c), c.req.valid('json'));
    return c.json(made, 201, withVersion(made));
  });
}
