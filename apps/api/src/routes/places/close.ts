import { createRoute } from '@hono/zod-openapi';
import { closePlace } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { closePlaceBody, placePath, placeSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/places/{id}/close',
  ...operation('places.close', 'places', 'Close a place'),
  request: { params: placePath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(closePlaceBody) },
  responses: {
    200: answer(placeSchema, 'The place.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function closePlaceRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await closePlace(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(changed, 200, withVersion(changed));
  });
}
