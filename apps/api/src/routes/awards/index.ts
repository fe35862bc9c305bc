import type { Api } from '../../http/env.ts';
import { grantAwardRoute } from './grant.ts';
import { listAwardsRoute } from './list.ts';
import { readAwardRoute } from './read.ts';
import { revokeAwardRoute } from './revoke.ts';

export function awardRoutes(api: Api): void {
  listAwardsRoute(api);
  readAwardRoute(api);
  grantAwardRoute(api);
  revokeAwardRoute(api);
}
