import type { Api } from '../../http/env.ts';
import { createPersonRoute } from './create.ts';
import { listDuplicatesRoute } from './duplicates.ts';
import { exportPeopleRoute } from './export.ts';
import { leavePersonRoute } from './leave.ts';
import { listPeopleRoute } from './list.ts';
import { lookupPersonRoute } from './lookup.ts';
import { mergePeopleRoute } from './merge.ts';
import { movePersonRoute } from './move.ts';
import { readPersonRoute } from './read.ts';
import { revealPersonRoute } from './reveal.ts';
import { updatePersonRoute } from './update.ts';

export function personRoutes(api: Api): void {
  exportPeopleRoute(api);
  listPeopleRoute(api);
  // Before the route that takes any word for an id.
  listDuplicatesRoute(api);
  readPersonRoute(api);
  createPersonRoute(api);
  updatePersonRoute(api);
  movePersonRoute(api);
  leavePersonRoute(api);
  mergePeopleRoute(api);
  revealPersonRoute(api);
  lookupPersonRoute(api);
}
