import type { Api } from '../../http/env.ts';
import { createPersonRoute } from './create.ts';
import { leavePersonRoute } from './leave.ts';
import { listPeopleRoute } from './list.ts';
import { lookupPersonRoute } from './lookup.ts';
import { movePersonRoute } from './move.ts';
import { readPersonRoute } from './read.ts';
import { revealPersonRoute } from './reveal.ts';
import { updatePersonRoute } from './update.ts';

export function personRoutes(api: Api): void {
  listPeopleRoute(api);
  readPersonRoute(api);
  createPersonRoute(api);
  updatePersonRoute(api);
  movePersonRoute(api);
  leavePersonRoute(api);
  revealPersonRoute(api);
  lookupPersonRoute(api);
}
