import type { Api } from '../../http/env.ts';
import { closePlaceRoute } from './close.ts';
import { listPlacesRoute } from './list.ts';
import { openPlaceRoute } from './open.ts';
import { readPlaceRoute } from './read.ts';
import { updatePlaceRoute } from './update.ts';

export function placeRoutes(api: Api): void {
  listPlacesRoute(api);
  readPlaceRoute(api);
  openPlaceRoute(api);
  updatePlaceRoute(api);
  closePlaceRoute(api);
}
