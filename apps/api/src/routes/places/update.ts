import { createRoute } from '@hono/zod-openapi';
import { updatePlace } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, dryRunQuery, jsonBody, matchHeaders, operation, problems } from '../../openapi/parts.ts';
import { placePath, placeSchema, updatePlaceBody } from './schema.ts';

const route = createRoute({
  method: 'patch',
  path: '/v1/places/{id}',
  ...operation('places.update', 'places', 'Change what a place is called and what it is for'),
  request: { params: placePath, query: dryRunQuery, headers: matchHeaders, body: jsonBody(updatePlaceBody) },
  responses: {
    200: answer(placeSchema, 'The place.'),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428),
  },
});

export function updatePlaceRoute(api: Api): void {
  api.openapi(route, async c => {
    const changed = await updatePlace(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') });
    return c.json(changed, 200, withVersion(changed));
  });
}
