import { createRoute, z } from '@hono/zod-openapi';
import { readAward } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { awardPath, awardSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/awards/{id}',
  ...operation('awards.read', 'awards', 'Read an award'),
  request: { params: awardPath, query: z.object({}).strict() },
  responses: { 200: answer(awardSchema, 'The award.'), ...problems(401, 403, 404, 422) },
});

export function readAwardRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readAward(requestContext(c), c.req.valid('param'));
    return c.json(found, 200, withVersion(found));
  });
}
