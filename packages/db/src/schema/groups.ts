import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { counts, ctext, data, day, findings, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';
import { units } from './units.ts';

/** A body with members in a unit, from one day to another. Who sits in it is in `appointments`. */
export const groups = pgTable(
  'groups',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'group'>('id').notNull(),
    kind: text('kind').notNull(),
    externalId: text('external_id'),
    name: ctext('name').notNull(),
    unitId: ref<'unit'>('unit_id').notNull(),
    validFrom: day('valid_from').notNull(),
    /** The last day it exists. */
    validTo: day('valid_to').notNull(),
    data: data(),
    /** The day it was declared complete; null while it is being formed. */
    constitutedOn: day('constituted_on'),
    counts: counts(),
    findings: findings(),
    /** Why it was constituted although a limit warned. */
    reason: text('reason'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('groups_external_id_key').on(t.tenantId, t.kind, t.externalId),
    index('groups_kind_idx').on(t.tenantId, t.kind, t.id),
    index('groups_unit_idx').on(t.tenantId, t.unitId, t.kind, t.validFrom),
    check('groups_constituted', sql`${t.constitutedOn} >= ${t.validFrom}`),
    check('groups_dates', sql`${t.validFrom} <= ${t.validTo}`),
    foreignKey({
      name: 'groups_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
  ],
);
