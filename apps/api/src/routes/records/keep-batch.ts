import { createRoute, z } from '@hono/zod-openapi';
import { keepRecords } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { toKeepRecord } from './input.ts';
import { keepRecordsBody, recordSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/records/batch',
  ...operation('records.keep-batch', 'records', 'Keep several lines, all or none'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(keepRecordsBody) },
  responses: {
    201: answer(z.object({ items: z.array(recordSchema) }), 'The records, in the order given.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function keepRecordsRoute(api: Api): void {
  api.openapi(route, async c => {
    const ctx = requestContext(c);
    const { items } = c.req.valid('json');
    const inputs = items.map(item => toKeepRecord(item, ctx.today));
    return c.json({ items: await keepRecords(ctx, inputs) }, 201);
  });
}
