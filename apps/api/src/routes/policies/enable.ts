import { createRoute } from '@hono/zod-openapi';
import { enablePolicy } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { enablePolicyBody, policyPath, policySummarySchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/policies/{slug}/enable',
  ...operation('policies.enable', 'policies', 'Run a policy from a day'),
  request: {
    params: policyPath,
    query: dryRunQuery,
    headers: changeHeaders,
    body: jsonBody(enablePolicyBody),
  },
  responses: {
    200: answer(policySummarySchema, 'The policy.'),
    ...problems(400, 401, 403, 404, 409, 413, 415, 422),
  },
});

export function enablePolicyRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await enablePolicy(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200),
  );
}
