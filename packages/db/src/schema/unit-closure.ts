import { foreignKey, index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { day, ref, tenantId } from './columns.ts';
import { units } from './units.ts';

/**
 * Every unit above every unit, itself included at depth 0, with the days it holds. Derived from `unit_parents`: with it a
 * subtree on any day is one indexed look-up.
 */
export const unitClosure = pgTable(
  'unit_closure',
  {
    tenantId: tenantId(),
    ancestorId: ref<'unit'>('ancestor_id').notNull(),
    descendantId: ref<'unit'>('descendant_id').notNull(),
    depth: integer('depth').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.descendantId, t.ancestorId, t.validFrom] }),
    index('unit_closure_ancestor_idx').on(t.tenantId, t.ancestorId, t.validFrom),
    foreignKey({
      name: 'unit_closure_ancestor_fk',
      columns: [t.tenantId, t.ancestorId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'unit_closure_descendant_fk',
      columns: [t.tenantId, t.descendantId],
      foreignColumns: [units.tenantId, units.id],
    }),
  ],
);
