import { createRoute } from '@hono/zod-openapi';
import { takeDownNotice } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { noticePath, noticeSchema, takeDownNoticeBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/notices/{id}/take-down',
  ...operation('notices.take-down', 'notices', 'Take a notice down at once, with a reason'),
  request: {
    params: noticePath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(takeDownNoticeBody),
  },
  responses: {
    200: answer(noticeSchema, 'The notice.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function takeDownNoticeRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await takeDownNotice(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
