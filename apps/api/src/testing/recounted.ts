import { isId, literal } from '@lifang/db';
import { asked } from '@lifang/db/testing';
import { recount } from '@lifang/engine';
import type { TestApi } from './index.ts';

/** The duty rows of a tenant as they are kept, and as a recount from the data gives them, in one order. */
export async function keptAndRecounted(
  api: TestApi,
  tenantId: string,
): Promise<{ kept: readonly string[]; recounted: readonly string[] }> {
  if (!isId<'tenant'>(tenantId)) throw new Error('not the id of a tenant');
  const { pool, configurations } = api.installation;
  const configuration = configurations.get(tenantId);
  if (configuration === undefined) throw new Error('the application has not met this tenant yet');
  const enter = `select enter_system(${literal(tenantId)}::uuid, 0, false, false) as entered`;
  const again = await asked(pool, enter, recount(tenantId, configuration, api.today()));
  const columns = Object.keys(again[0] ?? { rule: null }).join(', ');
  const kept = await asked(
    pool,
    enter,
    `select ${columns} from duty_states where tenant_id = ${literal(tenantId)}::uuid`,
  );
  const inOrder = (found: readonly Record<string, unknown>[]) => found.map(row => JSON.stringify(row)).sort();
  return { kept: inOrder(kept), recounted: inOrder(again) };
}
