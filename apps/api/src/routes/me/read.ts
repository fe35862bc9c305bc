import { createRoute, z } from '@hono/zod-openapi';
import { readMe } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { meSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/me',
  ...operation('me.read', 'me', 'Who is asking, and what they may do'),
  request: { query: z.object({}).strict() },
  responses: { 200: answer(meSchema, 'You.'), ...problems(401, 403, 422) },
});

export function readMeRoute(api: Api): void {
  api.openapi(route, async c => c.json(await readMe(requestContext(c)), 200));
}
