import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, instant, ref, tenantId } from './columns.ts';
import { tenants } from './tenants.ts';

/** The answer to a write that carried an `Idempotency-Key`, for giving it again. The answer is encrypted. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    tenantId: tenantId().references(() => tenants.id),
    actorId: ref<'other'>('actor_id').notNull(),
    key: text('key').notNull(),
    requestHash: bytes('request_hash').notNull(),
    status: integer('status'),
    response: text('response'),
    /** By the clock of the database: how long an answer is kept is no matter of the day one stands on. */
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.actorId, t.key] }),
    index('idempotency_keys_created_idx').on(t.tenantId, t.createdAt),
  ],
);
