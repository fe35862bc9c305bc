import { createRoute, z } from '@hono/zod-openapi';
import { unexcuseDuty } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import {
  answer,
  changeHeaders,
  day,
  dryRunQuery,
  jsonBody,
  operation,
  problems,
} from '../../openapi/parts.ts';
import { dutyPath, reasonBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/duties/{id}/unexcuse',
  ...operation('duties.unexcuse', 'duties', 'Take an excuse back from today on'),
  request: { params: dutyPath, query: dryRunQuery, headers: changeHeaders, body: jsonBody(reasonBody) },
  responses: {
    200: answer(z.object({ dutyId: z.string(), revokedOn: day }), 'The occurrence is owed again.'),
    ...problems(400, 401, 403, 404, 413, 415, 422),
  },
});

export function unexcuseDutyRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await unexcuseDuty(requestContext(c), { ...c.req.valid('param'), ...c.req.valid('json') }), 200),
  );
}
