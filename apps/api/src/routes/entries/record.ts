import { createRoute } from '@hono/zod-openapi';
import { recordEntry } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { entrySchema, recordEntryBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/entries',
  ...operation('entries.record', 'money', 'Enter a line in the book a unit keeps of a fund'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(recordEntryBody) },
  responses: {
    201: answer(entrySchema, 'The line.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function recordEntryRoute(api: Api): void {
  api.openapi(route, async c => {
    const made = await recordEntry(requestContext(c), c.req.valid('json'));
    return c.json(made, 201, withVersion(made));
  });
}
