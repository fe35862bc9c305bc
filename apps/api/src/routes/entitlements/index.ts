import type { Api } from '../../http/env.ts';
import { exportEntitlementsRoute } from './export.ts';
import { listEntitlementsRoute } from './list.ts';

export function entitlementRoutes(api: Api): void {
  exportEntitlementsRoute(api);
  listEntitlementsRoute(api);
}
