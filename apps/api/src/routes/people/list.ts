import { createRoute } from '@hono/zod-openapi';
import { listPeople } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { listPeopleQuery, personSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/people',
  ...operation('people.list', 'people', 'List people with where they live on a day'),
  request: { query: listPeopleQuery },
  responses: { 200: answer(page(personSchema), 'A page of people.'), ...problems(401, 403, 422) },
});

export function listPeopleRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listPeople(requestContext(c), c.req.valid('query'))), 200),
  );
}
