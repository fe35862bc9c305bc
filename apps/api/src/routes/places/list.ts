import { createRoute } from '@hono/zod-openapi';
import { listPlaces } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { listPlacesQuery, placeSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/places',
  ...operation('places.list', 'places', 'List the places that are open on a day'),
  request: { query: listPlacesQuery },
  responses: { 200: answer(page(placeSchema), 'A page of places.'), ...problems(401, 403, 422) },
});

export function listPlacesRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listPlaces(requestContext(c), c.req.valid('query'))), 200),
  );
}
