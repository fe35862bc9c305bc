import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { apiKeys } from './api-keys.ts';
import { ref, tenantId } from './columns.ts';
import { units } from './units.ts';
import { users } from './users.ts';

/** A role held by a user or an API key over a unit and everything below it; without a unit, over the whole tenant. */
export const grants = pgTable(
  'grants',
  {
    tenantId: tenantId(),
    id: ref<'grant'>('id').notNull(),
    userId: ref<'user'>('user_id'),
    apiKeyId: ref<'apiKey'>('api_key_id'),
    /** `administrator`, `officer`, `worker`, `auditor` or `reader`. */
    role: text('role').notNull(),
    unitId: ref<'unit'>('unit_id'),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('grants_user_idx').on(t.tenantId, t.userId),
    index('grants_api_key_idx').on(t.tenantId, t.apiKeyId),
    check('grants_one_holder', sql`num_nonnulls(${t.userId}, ${t.apiKeyId}) = 1`),
    foreignKey({
      name: 'grants_user_fk',
      columns: [t.tenantId, t.userId],
      foreignColumns: [users.tenantId, users.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'grants_api_key_fk',
      columns: [t.tenantId, t.apiKeyId],
      foreignColumns: [apiKeys.tenantId, apiKeys.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'grants_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
  ],
);
