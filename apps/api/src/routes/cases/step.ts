import { createRoute } from '@hono/zod-openapi';
import { takeStep } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { casePath, caseWithHistorySchema, takeStepBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/cases/{id}/steps',
  ...operation('cases.step', 'cases', 'Take a step in a case; whatever it brings about happens with it'),
  request: {
    params: casePath,
    query: dryRunQuery,
    headers: changeHeaders,
    body: jsonBody(takeStepBody),
  },
  responses: {
    200: answer(caseWithHistorySchema, 'The case.'),
    ...problems(400, 401, 403, 404, 409, 413, 415, 422),
  },
});

export function takeStepRoute(api: Api): void {
  api.openapi(route, async c => {
    const moved = await takeStep(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(moved, 200, withVersion(moved));
  });
}
