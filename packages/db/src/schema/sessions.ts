import { foreignKey, index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { bytes, instant, ref, tenantId } from './columns.ts';
import { users } from './users.ts';

/** A login. Only the SHA-256 of its secret is stored. */
export const sessions = pgTable(
  'sessions',
  {
    tenantId: tenantId(),
    id: ref<'session'>('id').notNull(),
    userId: ref<'user'>('user_id').notNull(),
    secretHash: bytes('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** Absolute: activity does not move it. */
    expiresAt: instant('expires_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('sessions_user_idx').on(t.tenantId, t.userId),
    foreignKey({
      name: 'sessions_user_fk',
      columns: [t.tenantId, t.userId],
      foreignColumns: [users.tenantId, users.id],
    }).onDelete('cascade'),
  ],
);
