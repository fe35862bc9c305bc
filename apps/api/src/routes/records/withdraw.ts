import { createRoute } from '@hono/zod-openapi';
import { withdrawRecord } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { recordPath, recordSchema, withdrawRecordBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/records/{id}/withdraw',
  ...operation('records.withdraw', 'records', 'Take a record back; it is kept and counts for nothing'),
  request: {
    params: recordPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(withdrawRecordBody),
  },
  responses: {
    200: answer(recordSchema, 'The record.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function withdrawRecordRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await withdrawRecord(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
