import { createRoute } from '@hono/zod-openapi';
import { listMyDuties } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { myDutiesQuery, myDutiesSchema } from './duties-schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/me/duties',
  ...operation('me.duties', 'me', 'What I owe, by the positions I hold'),
  request: { query: myDutiesQuery },
  responses: {
    200: answer(myDutiesSchema, 'My positions, and a page of duties, earliest last day first.'),
    ...problems(401, 403, 422),
  },
});

export function myDutiesRoute(api: Api): void {
  api.openapi(route, async c => {
    const { positions, items, nextCursor } = await listMyDuties(requestContext(c), c.req.valid('query'));
    return c.json({ positions, items: [...items], nextCursor }, 200);
  });
}
