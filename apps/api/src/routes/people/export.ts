import { createRoute } from '@hono/zod-openapi';
import { exportPeople } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import { csvBody, csvHeaders } from '../../http/csv.ts';
import type { Api } from '../../http/env.ts';
import { csvAnswer, operation, problems } from '../../openapi/parts.ts';
import { listPeopleQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/people.csv',
  ...operation('people.export', 'people', 'People as a roster that can be taken in again'),
  request: { query: listPeopleQuery.omit({ cursor: true, limit: true }) },
  responses: { 200: csvAnswer, ...problems(401, 403, 422) },
});

export function exportPeopleRoute(api: Api): void {
  api.openapi(route, async c => {
    const pieces = await exportPeople(requestContext(c), c.req.valid('query'));
    return c.body(csvBody(c, pieces), 200, csvHeaders(c, 'people'));
  });
}
