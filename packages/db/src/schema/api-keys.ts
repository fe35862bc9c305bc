import { pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';

/** A key for a program. Only the SHA-256 of its secret is stored; the secret is shown once. */
export const apiKeys = pgTable(
  'api_keys',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'apiKey'>('id').notNull(),
    name: text('name').notNull(),
    secretHash: bytes('secret_hash').notNull(),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [primaryKey({ columns: [t.tenantId, t.id] }), uniqueIndex('api_keys_name_key').on(t.tenantId, t.name)],
);
