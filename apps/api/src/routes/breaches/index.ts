import type { Api } from '../../http/env.ts';
import { exportBreachesRoute } from './export.ts';
import { listBreachesRoute } from './list.ts';

export function breachRoutes(api: Api): void {
  listBreachesRoute(api);
  exportBreachesRoute(api);
}
