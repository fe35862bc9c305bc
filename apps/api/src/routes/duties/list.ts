import { createRoute } from '@hono/zod-openapi';
import { listDuties } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { dutySchema, listDutiesQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/duties',
  ...operation('duties.list', 'duties', 'Who owes what on a day, by which clause'),
  request: { query: listDutiesQuery },
  responses: {
    200: answer(page(dutySchema), 'A page of duties, earliest last day first.'),
    ...problems(401, 403, 422),
  },
});

export function listDutiesRoute(api: Api): void {
  api.openapi(route, async c => {
    const { mine, ...input } = c.req.valid('query');
    const selected = { ...input, mine: mine ? {} : undefined };
    return c.json(toPageBody(await listDuties(requestContext(c), selected)), 200);
  });
}
