import { createRoute } from '@hono/zod-openapi';
import { openPlace } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { openPlaceBody, placeSchema } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/places',
  ...operation('places.open', 'places', 'Open a place of a unit'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(openPlaceBody) },
  responses: { 201: answer(placeSchema, 'The place.'), ...problems(400, 401, 403, 409, 413, 415, 422) },
});

export function openPlaceRoute(api: Api): void {
  api.openapi(route, async c => {
    const made = await openPlace(requestContext(c), c.req.valid('json'));
    return c.json(made, 201, withVersion(made));
  });
}
