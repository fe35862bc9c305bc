import type { Api } from '../../http/env.ts';
import { complianceRoute } from './compliance.ts';
import { excuseDutyRoute } from './excuse.ts';
import { exportDutiesRoute } from './export.ts';
import { exportComplianceRoute } from './export-compliance.ts';
import { listDutiesRoute } from './list.ts';
import { receiptRoute } from './receipt.ts';
import { unexcuseDutyRoute } from './unexcuse.ts';

export function dutyRoutes(api: Api): void {
  exportComplianceRoute(api);
  exportDutiesRoute(api);
  listDutiesRoute(api);
  excuseDutyRoute(api);
  unexcuseDutyRoute(api);
  complianceRoute(api);
  receiptRoute(api);
}
