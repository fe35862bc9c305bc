import { bigint, pgTable } from 'drizzle-orm/pg-core';
import { bytes, ref } from './columns.ts';
import { tenants } from './tenants.ts';

/** The last row of a tenant's audit. Locked last by every write, so that the chain has one order. */
export const auditHeads = pgTable('audit_heads', {
  tenantId: ref<'tenant'>('tenant_id')
    .primaryKey()
    .references(() => tenants.id),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: bytes('hash').notNull(),
});
