import { createRoute } from '@hono/zod-openapi';
import { listCases } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { caseSchema, listCasesQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/cases',
  ...operation('cases.list', 'cases', 'List cases, latest first, or those that wait for you'),
  request: { query: listCasesQuery },
  responses: { 200: answer(page(caseSchema), 'A page of cases.'), ...problems(401, 403, 422) },
});

export function listCasesRoute(api: Api): void {
  api.openapi(route, async c => {
    const { waitsFor, open, ...query } = c.req.valid('query');
    const input = {
      ...query,
      waitsForMe: waitsFor === 'me',
      open: open === undefined ? undefined : open === 'true',
    };
    return c.json(toPageBody(await listCases(requestContext(c), input)), 200);
  });
}
