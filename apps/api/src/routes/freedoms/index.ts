import type { Api } from '../../http/env.ts';
import { exportFreedomsRoute } from './export.ts';
import { listFreedomsRoute } from './list.ts';

export function freedomRoutes(api: Api): void {
  exportFreedomsRoute(api);
  listFreedomsRoute(api);
}
