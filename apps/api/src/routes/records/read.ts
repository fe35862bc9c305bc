import { createRoute, z } from '@hono/zod-openapi';
import { readRecord } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { recordPath, recordWithHistorySchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/records/{id}',
  ...operation('records.read', 'records', 'Read a record and what stood before each correction'),
  request: { params: recordPath, query: z.object({}).strict() },
  responses: { 200: answer(recordWithHistorySchema, 'The record.'), ...problems(401, 403, 404, 422) },
});

export function readRecordRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readRecord(requestContext(c), c.req.valid('param'));
    return c.json(found, 200, withVersion(found));
  });
}
