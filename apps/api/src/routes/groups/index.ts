import type { Api } from '../../http/env.ts';
import { constituteGroupRoute } from './constitute.ts';
import { createGroupRoute } from './create.ts';
import { dissolveGroupRoute } from './dissolve.ts';
import { listGroupsRoute } from './list.ts';
import { readGroupRoute } from './read.ts';
import { updateGroupRoute } from './update.ts';

export function groupRoutes(api: Api): void {
  listGroupsRoute(api);
  readGroupRoute(api);
  createGroupRoute(api);
  updateGroupRoute(api);
  constituteGroupRoute(api);
  dissolveGroupRoute(api);
}
