import { createRoute } from '@hono/zod-openapi';
import { disablePolicy } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { disablePolicyBody, policyPath, policySummarySchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/policies/{slug}/disable',
  ...operation('policies.disable', 'policies', 'Give a policy a last day'),
  request: {
    params: policyPath,
    query: dryRunQuery,
    headers: changeHeaders,
    body: jsonBody(disablePolicyBody),
  },
  responses: {
    200: answer(policySummarySchema, 'The policy.'),
    ...problems(400, 401, 403, 404, 409, 413, 415, 422),
  },
});

export function disablePolicyRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await disablePolicy(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200),
  );
}
