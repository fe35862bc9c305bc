import type { Api } from '../../http/env.ts';
import { myDutiesRoute } from './duties.ts';
import { readMeRoute } from './read.ts';

export function meRoutes(api: Api): void {
  readMeRoute(api);
  myDutiesRoute(api);
}
