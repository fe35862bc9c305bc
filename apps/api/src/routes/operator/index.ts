import type { Api } from '../../http/env.ts';
import { createTenantRoute } from './create.ts';
import { listTenantsRoute } from './list.ts';
import { resumeTenantRoute } from './resume.ts';
import { suspendTenantRoute } from './suspend.ts';

export function operatorRoutes(api: Api): void {
  listTenantsRoute(api);
  createTenantRoute(api);
  suspendTenantRoute(api);
  resumeTenantRoute(api);
}
