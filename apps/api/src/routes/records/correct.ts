import { createRoute } from '@hono/zod-openapi';
import { correctRecord } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { correctRecordBody, recordPath, recordSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/records/{id}/correct',
  ...operation('records.correct', 'records', 'Put a record right; what stood before is kept'),
  request: {
    params: recordPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(correctRecordBody),
  },
  responses: {
    200: answer(recordSchema, 'The record.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function correctRecordRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await correctRecord(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
