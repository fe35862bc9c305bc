import type { Api } from '../../http/env.ts';
import { listAuditRoute } from './list.ts';
import { verifyAuditRoute } from './verify.ts';

export function auditRoutes(api: Api): void {
  verifyAuditRoute(api);
  listAuditRoute(api);
}
