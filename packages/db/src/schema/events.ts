import { boolean, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { data, day, findings, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';
import { units } from './units.ts';

/**
 * Something that happened on a day. A correction keeps the row's id and writes what stood before as a row of its own
 * with `current_id` set, so that history is whole and a reference never goes stale.
 */
export const events = pgTable(
  'events',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'event'>('id').notNull(),
    kind: text('kind').notNull(),
    externalId: text('external_id'),
    occurredOn: day('occurred_on').notNull(),
    /** By whom: the unit that held or did it. */
    unitId: ref<'unit'>('unit_id'),
    data: data(),
    /** `kept`, `withdrawn`, or `superseded` for what stood before a correction. */
    status: text('status').notNull().default('kept'),
    /** Whether duties count it: kept, and no limit voids it. */
    counts: boolean('counts').notNull(),
    findings: findings(),
    /** Why it was corrected, withdrawn or kept in spite of a warning. */
    reason: text('reason'),
    /** For a superseded row: the event that holds what stands now. */
    currentId: ref<'event'>('current_id'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('events_external_id_key').on(t.tenantId, t.kind, t.externalId),
    index('events_day_idx').on(t.tenantId, t.occurredOn, t.id),
    index('events_unit_idx').on(t.tenantId, t.unitId, t.kind, t.occurredOn),
    index('events_kind_idx').on(t.tenantId, t.kind, t.occurredOn, t.id),
    index('events_current_idx').on(t.tenantId, t.currentId),
    foreignKey({
      name: 'events_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'events_current_fk',
      columns: [t.tenantId, t.currentId],
      foreignColumns: [t.tenantId, t.id],
    }),
  ],
);
