import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { ctext, data, day, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';

/** A node of the tenant's organisation tree. Where it stands in the tree is dated and kept in `unit_parents`. */
export const units = pgTable(
  'units',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'unit'>('id').notNull(),
    kind: text('kind').notNull(),
    externalId: text('external_id'),
    name: ctext('name').notNull(),
    validFrom: day('valid_from').notNull(),
    /** The last day it exists. */
    validTo: day('valid_to').notNull(),
    /** The unit that took over what was in it when it closed. */
    successorId: ref<'unit'>('successor_id'),
    data: data(),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('units_external_id_key').on(t.tenantId, t.kind, t.externalId),
    index('units_kind_idx').on(t.tenantId, t.kind, t.id),
    index('units_name_idx').on(t.tenantId, t.name, t.id),
    check('units_dates', sql`${t.validFrom} <= ${t.validTo}`),
    foreignKey({
      name: 'units_successor_fk',
      columns: [t.tenantId, t.successorId],
      foreignColumns: [t.tenantId, t.id],
    }),
  ],
);
