import type { Api } from '../../http/env.ts';
import { disablePolicyRoute } from './disable.ts';
import { enablePolicyRoute } from './enable.ts';
import { listPoliciesRoute } from './list.ts';
import { readPolicyRoute } from './read.ts';

export function policyRoutes(api: Api): void {
  listPoliciesRoute(api);
  readPolicyRoute(api);
  enablePolicyRoute(api);
  disablePolicyRoute(api);
}
