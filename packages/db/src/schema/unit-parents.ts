import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { day, ref, tenantId } from './columns.ts';
import { units } from './units.ts';

/** Under which unit a unit stands, from one day to another. The root has no row. */
export const unitParents = pgTable(
  'unit_parents',
  {
    tenantId: tenantId(),
    unitId: ref<'unit'>('unit_id').notNull(),
    parentId: ref<'unit'>('parent_id').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.unitId, t.validFrom] }),
    index('unit_parents_parent_idx').on(t.tenantId, t.parentId, t.validFrom),
    check('unit_parents_dates', sql`${t.validFrom} <= ${t.validTo}`),
    foreignKey({
      name: 'unit_parents_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'unit_parents_parent_fk',
      columns: [t.tenantId, t.parentId],
      foreignColumns: [units.tenantId, units.id],
    }),
  ],
);
