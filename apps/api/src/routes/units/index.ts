import type { Api } from '../../http/env.ts';
import { closeUnitRoute } from './close.ts';
import { createUnitRoute } from './create.ts';
import { exportUnitsRoute } from './export.ts';
import { listUnitsRoute } from './list.ts';
import { mergeUnitRoute } from './merge.ts';
import { moveUnitRoute } from './move.ts';
import { readUnitRoute } from './read.ts';
import { splitUnitRoute } from './split.ts';
import { updateUnitRoute } from './update.ts';

export function unitRoutes(api: Api): void {
  exportUnitsRoute(api);
  listUnitsRoute(api);
  readUnitRoute(api);
  createUnitRoute(api);
  updateUnitRoute(api);
  moveUnitRoute(api);
  closeUnitRoute(api);
  mergeUnitRoute(api);
  splitUnitRoute(api);
}
