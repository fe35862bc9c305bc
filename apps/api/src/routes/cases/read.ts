import { createRoute } from '@hono/zod-openapi';
import { readCase } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { casePath, caseWithHistorySchema, readCaseQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/cases/{id}',
  ...operation('cases.read', 'cases', 'Read a case: its history, its deadline, and who may do what next'),
  request: { params: casePath, query: readCaseQuery },
  responses: { 200: answer(caseWithHistorySchema, 'The case.'), ...problems(401, 403, 404, 422) },
});

export function readCaseRoute(api: Api): void {
  api.openapi(route, async c => {
    const input = { ...c.req.valid('query'), ...c.req.valid('param') };
    const found = await readCase(requestContext(c), input);
    return c.json(found, 200, withVersion(found));
  });
}
