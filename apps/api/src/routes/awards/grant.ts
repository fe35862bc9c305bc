import { createRoute } from '@hono/zod-openapi';
import { grantAward } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { awardSchema, grantAwardBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/awards',
  ...operation('awards.grant', 'awards', 'Grant a title from a day'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(grantAwardBody) },
  responses: { 201: answer(awardSchema, 'The award.'), ...problems(400, 401, 403, 409, 413, 415, 422) },
});

export function grantAwardRoute(api: Api): void {
  api.openapi(route, async c => {
    const made = await grantAward(requestContext(c), c.req.valid('json'));
    return c.json(made, 201, withVersion(made));
  });
}
