import { createRoute } from '@hono/zod-openapi';
import { revealRecord } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { recordPath, revealedRecordSchema, revealRecordBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/records/{id}/reveal',
  ...operation('records.reveal', 'records', 'Read sensitive fields of a record whole, for a purpose'),
  request: { params: recordPath, body: jsonBody(revealRecordBody) },
  responses: {
    200: answer(revealedRecordSchema, 'The values.'),
    ...problems(400, 401, 403, 404, 413, 415, 422),
  },
});

export function revealRecordRoute(api: Api): void {
  api.openapi(route, async c => {
    const input = { ...c.req.valid('json'), ...c.req.valid('param') };
    const revealed = await revealRecord(requestContext(c), input);
    return c.json({ id: revealed.id, data: { ...revealed.data } }, 200, { 'cache-control': 'no-store' });
  });
}
