import { createRoute, z } from '@hono/zod-openapi';
import { endCurrentSession } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { takeSessionCookie } from '../../http/session-cookie.ts';
import { operation, problems } from '../../openapi/parts.ts';

const route = createRoute({
  method: 'delete',
  path: '/v1/sessions/current',
  ...operation('sessions.end', 'sessions', 'Log out'),
  request: { query: z.object({}).strict() },
  responses: { 204: { description: 'The session has ended.' }, ...problems(401, 403, 404, 422) },
});

export function endSessionRoute(api: Api): void {
  api.openapi(route, async c => {
    await endCurrentSession(requestContext(c));
    takeSessionCookie(c);
    return c.body(null, 204);
  });
}
