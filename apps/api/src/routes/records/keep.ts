import { createRoute } from '@hono/zod-openapi';
import { keepRecord } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { toKeepRecord } from './input.ts';
import { keepRecordBody, recordSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/records',
  ...operation('records.keep', 'records', 'Keep a line in a register'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(keepRecordBody) },
  responses: { 201: answer(recordSchema, 'The record.'), ...problems(400, 401, 403, 409, 413, 415, 422) },
});

export function keepRecordRoute(api: Api): void {
  api.openapi(route, async c => {
    const ctx = requestContext(c);
    const made = await keepRecord(ctx, toKeepRecord(c.req.valid('json'), ctx.today));
    return c.json(made, 201, withVersion(made));
  });
}
