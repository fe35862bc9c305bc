import { openPeriodsOf } from '@lifang/core';
import { isId } from '@lifang/db';
import type { TestApi } from './index.ts';

/** Opens the periods of some tenants; those of others have clocks of their own. */
export async function openTheirPeriods(api: TestApi, tenantIds: readonly string[]): Promise<void> {
  for (const id of tenantIds) {
    if (!isId<'tenant'>(id)) throw new Error('not the id of a tenant');
    await openPeriodsOf(api.installation, id);
  }
}
