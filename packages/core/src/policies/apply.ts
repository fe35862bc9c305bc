import { type Db, type Id, run, type Statement } from '@lifang/db';
import { type Configuration, deriveCategories, recompute } from '@lifang/engine';
import { type Day, type Policy, qualify } from '@lifang/policy';
import { sql } from 'drizzle-orm';

/**
 * Moves the tenant on to a configuration: everybody who cached the old one notices, lists that follow from facts are
 * derived anew, and what the policy's duties ask for is recounted.
 */
export function applyConfiguration(
  db: Db,
  tenantId: Id<'tenant'>,
  configuration: Configuration,
  policy: Policy,
  today: Day,
): Statement[] {
  return [
    run(db, sql`update tenants set config_version = config_version + 1 where id = ${tenantId}`),
    deriveCategories(db, tenantId, configuration, {}),
    recompute(db, tenantId, configuration, today, {
      rules: policy.duties.map(duty => qualify(policy.slug, duty)),
    }),
  ];
}
