import type { Api } from '../../http/env.ts';
import { clausesRoute } from './clauses.ts';
import { clausesPageRoute } from './clauses-page.ts';
import { disablePolicyRoute } from './disable.ts';
import { enablePolicyRoute } from './enable.ts';
import { listPoliciesRoute } from './list.ts';
import { readPolicyRoute } from './read.ts';

export function policyRoutes(api: Api): void {
  listPoliciesRoute(api);
  readPolicyRoute(api);
  clausesRoute(api);
  clausesPageRoute(api);
  enablePolicyRoute(api);
  disablePolicyRoute(api);
}
