import { integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { bytes, instant, tenantId } from './columns.ts';
import { tenants } from './tenants.ts';

/** Failed logins by name. The name is kept only as a hash, since people mistype passwords into it. */
export const loginThrottles = pgTable(
  'login_throttles',
  {
    tenantId: tenantId().references(() => tenants.id),
    nameHash: bytes('name_hash').notNull(),
    failures: integer('failures').notNull(),
    firstAt: instant('first_at').notNull(),
    lockedUntil: instant('locked_until'),
  },
  t => [primaryKey({ columns: [t.tenantId, t.nameHash] })],
);
