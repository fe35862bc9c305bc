import type { Api } from '../../http/env.ts';
import { complianceRoute } from './compliance.ts';
import { excuseDutyRoute } from './excuse.ts';
import { listDutiesRoute } from './list.ts';
import { receiptRoute } from './receipt.ts';
import { unexcuseDutyRoute } from './unexcuse.ts';

export function dutyRoutes(api: Api): void {
  listDutiesRoute(api);
  excuseDutyRoute(api);
  unexcuseDutyRoute(api);
  complianceRoute(api);
  receiptRoute(api);
}
