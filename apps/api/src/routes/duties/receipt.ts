import { createRoute, z } from '@hono/zod-openapi';
import { readReceipt } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, day, operation, problems } from '../../openapi/parts.ts';
import { dutyPath, receiptSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/receipts/{id}',
  ...operation('receipts.read', 'duties', 'Why an answer about a duty came out so'),
  request: { params: dutyPath, query: z.object({ asOf: day.optional() }).strict() },
  responses: { 200: answer(receiptSchema, 'The receipt.'), ...problems(401, 403, 404, 422) },
});

export function receiptRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await readReceipt(requestContext(c), { ...c.req.valid('param'), ...c.req.valid('query') }), 200),
  );
}
