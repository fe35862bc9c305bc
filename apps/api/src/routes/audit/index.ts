import type { Api } from '../../http/env.ts';
import { exportAuditRoute } from './export.ts';
import { listAuditRoute } from './list.ts';
import { verifyAuditRoute } from './verify.ts';

export function auditRoutes(api: Api): void {
  exportAuditRoute(api);
  verifyAuditRoute(api);
  listAuditRoute(api);
}
