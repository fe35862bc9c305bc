import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { apiKeys } from './api-keys.ts';
import { bytes, instant, ref, tenantId, version } from './columns.ts';
import { units } from './units.ts';
import { users } from './users.ts';

/**
 * Opens one calendar feed, for as long as whoever made it may read it. Only the SHA-256 of its secret is stored. Without a
 * unit the feed shows what the user owes.
 */
export const calendarTokens = pgTable(
  'calendar_tokens',
  {
    tenantId: tenantId(),
    id: ref<'calendarToken'>('id').notNull(),
    userId: ref<'user'>('user_id'),
    apiKeyId: ref<'apiKey'>('api_key_id'),
    /** The unit whose calendar it is, with everything below it. */
    unitId: ref<'unit'>('unit_id'),
    name: text('name').notNull(),
    secretHash: bytes('secret_hash').notNull(),
    revokedAt: instant('revoked_at'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('calendar_tokens_user_idx').on(t.tenantId, t.userId),
    index('calendar_tokens_api_key_idx').on(t.tenantId, t.apiKeyId),
    check('calendar_tokens_one_holder', sql`num_nonnulls(${t.userId}, ${t.apiKeyId}) = 1`),
    foreignKey({
      name: 'calendar_tokens_user_fk',
      columns: [t.tenantId, t.userId],
      foreignColumns: [users.tenantId, users.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'calendar_tokens_api_key_fk',
      columns: [t.tenantId, t.apiKeyId],
      foreignColumns: [apiKeys.tenantId, apiKeys.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'calendar_tokens_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
  ],
);
