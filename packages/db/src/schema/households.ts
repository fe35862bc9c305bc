import { index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { ctext, data, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';

/** People who live together at one address. Where, from when to when, is in `residences`. */
export const households = pgTable(
  'households',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'household'>('id').notNull(),
    externalId: text('external_id'),
    /** Personal. */
    address: ctext('address').notNull(),
    data: data(),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('households_external_id_key').on(t.tenantId, t.externalId),
    index('households_address_idx').on(t.tenantId, t.address, t.id),
  ],
);
