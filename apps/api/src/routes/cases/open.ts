import { createRoute } from '@hono/zod-openapi';
import { openCase } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { caseWithHistorySchema, openCaseBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/cases',
  ...operation('cases.open', 'cases', 'Open a case'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(openCaseBody) },
  responses: {
    201: answer(caseWithHistorySchema, 'The case.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function openCaseRoute(api: Api): void {
  api.openapi(route, async c => {
    const opened = await openCase(requestContext(c), c.req.valid('json'));
    return c.json(opened, 201, withVersion(opened));
  });
}
