import { createRoute } from '@hono/zod-openapi';
import { correctEntry } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { correctEntryBody, entryPath, entrySchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/entries/{id}/correct',
  ...operation('entries.correct', 'money', 'Put a line of money right; what stood before is kept'),
  request: {
    params: entryPath,
    query: dryRunQuery,
    headers: matchHeaders,
    body: jsonBody(correctEntryBody),
  },
  responses: {
    200: answer(entrySchema, 'The entry as it now stands.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function correctEntryRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await correctEntry(requestContext(c), {
      ...c.req.valid('json'),
      ...c.req.valid('param'),
    });
    return c.json(changed, 200, withVersion(changed));
  });
}
