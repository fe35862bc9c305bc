import { createRoute } from '@hono/zod-openapi';
import { readClauses } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { clausesQuery, clauseTableSchema } from './clauses-schema.ts';
import { policyPath } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/policies/{slug}/clauses',
  ...operation('policies.clauses', 'policies', 'What became of every clause, and how it stands here'),
  request: { params: policyPath, query: clausesQuery },
  responses: {
    200: answer(clauseTableSchema, 'The clauses in the order of the document.'),
    ...problems(401, 403, 404, 422),
  },
});

export function clausesRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await readClauses(requestContext(c), { ...c.req.valid('param'), ...c.req.valid('query') }), 200),
  );
}
