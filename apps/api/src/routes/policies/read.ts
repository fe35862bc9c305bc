import { createRoute } from '@hono/zod-openapi';
import { readPolicy } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { policyPath, policySchema, readPolicyQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/policies/{slug}',
  ...operation('policies.read', 'policies', 'Read a policy: its clauses, kinds, rules and settings'),
  request: { params: policyPath, query: readPolicyQuery },
  responses: { 200: answer(policySchema, 'The policy.'), ...problems(401, 403, 404, 422) },
});

export function readPolicyRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await readPolicy(requestContext(c), { ...c.req.valid('param'), ...c.req.valid('query') }), 200),
  );
}
