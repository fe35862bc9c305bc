import { createRoute } from '@hono/zod-openapi';
import { excuseDuty } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { dutyPath, excuseSchema, reasonBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/duties/{id}/excuse',
  ...operation('duties.excuse', 'duties', 'Let one occurrence off, with a reason'),
  request: { params: dutyPath, query: dryRunQuery, headers: changeHeaders, body: jsonBody(reasonBody) },
  responses: {
    201: answer(excuseSchema, 'The excuse.'),
    ...problems(400, 401, 403, 404, 409, 413, 415, 422),
  },
});

export function excuseDutyRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await excuseDuty(requestContext(c), { ...c.req.valid('param'), ...c.req.valid('json') }), 201),
  );
}
