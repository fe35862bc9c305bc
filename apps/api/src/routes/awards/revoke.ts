import { createRoute } from '@hono/zod-openapi';
import { revokeAward } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { awardPath, awardSchema, revokeAwardBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/awards/{id}/revoke',
  ...operation('awards.revoke', 'awards', 'Take a title back, with a reason'),
  request: { params: awardPath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(revokeAwardBody) },
  responses: {
    200: answer(awardSchema, 'The award.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function revokeAwardRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await revokeAward(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(changed, 200, withVersion(changed));
  });
}
