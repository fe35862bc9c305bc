import { createRoute, z } from '@hono/zod-openapi';
import { readPlace } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { withVersion } from '../../http/version.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { placePath, placeSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/places/{id}',
  ...operation('places.read', 'places', 'Read a place'),
  request: { params: placePath, query: z.object({}).strict() },
  responses: { 200: answer(placeSchema, 'The place.'), ...problems(401, 403, 404, 422) },
});

export function readPlaceRoute(api: Api): void {
  api.openapi(route, async c => {
    const found = await readPlace(requestContext(c), c.req.valid('param'));
    return c.json(found, 200, withVersion(found));
  });
}
