import { createRoute } from '@hono/zod-openapi';
import { listRecords } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { listRecordsQuery, recordSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/records',
  ...operation('records.list', 'records', 'List the lines of registers, latest first'),
  request: { query: listRecordsQuery },
  responses: { 200: answer(page(recordSchema), 'A page of records.'), ...problems(401, 403, 422) },
});

export function listRecordsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listRecords(requestContext(c), c.req.valid('query'))), 200),
  );
}
