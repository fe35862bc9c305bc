import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { counts, data, day, findings, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';
import { units } from './units.ts';

/**
 * A line of a register. As with an event, a correction keeps the row's id and writes what stood before as a row of its own
 * with `current_id` set.
 */
export const records = pgTable(
  'records',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'record'>('id').notNull(),
    kind: text('kind').notNull(),
    externalId: text('external_id'),
    /** The day the line is of. */
    occurredOn: day('occurred_on').notNull(),
    /** The unit that keeps the register. */
    unitId: ref<'unit'>('unit_id').notNull(),
    /** Sensitive fields are encrypted. */
    data: data(),
    /** `kept`, `withdrawn`, or `superseded` for what stood before a correction. */
    status: text('status').notNull().default('kept'),
    /** Whether rules count it: kept, and no limit voids it. */
    counts: counts(),
    findings: findings(),
    /** Why it was corrected, withdrawn or kept in spite of a warning. */
    reason: text('reason'),
    /** For a superseded row: the record that holds what stands now. */
    currentId: ref<'record'>('current_id'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('records_external_id_key').on(t.tenantId, t.kind, t.externalId),
    index('records_day_idx').on(t.tenantId, t.occurredOn, t.id),
    index('records_unit_idx').on(t.tenantId, t.unitId, t.kind, t.occurredOn),
    index('records_kind_idx').on(t.tenantId, t.kind, t.occurredOn, t.id),
    index('records_current_idx').on(t.tenantId, t.currentId),
    foreignKey({
      name: 'records_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'records_current_fk',
      columns: [t.tenantId, t.currentId],
      foreignColumns: [t.tenantId, t.id],
    }),
  ],
);
