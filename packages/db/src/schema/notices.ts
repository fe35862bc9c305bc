import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { counts, data, day, findings, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';
import { units } from './units.ts';

/** Something a unit publishes for a window. Which of its fields the public sees, its kind says. */
export const notices = pgTable(
  'notices',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'notice'>('id').notNull(),
    kind: text('kind').notNull(),
    externalId: text('external_id'),
    /** The unit that publishes it. */
    unitId: ref<'unit'>('unit_id').notNull(),
    validFrom: day('valid_from').notNull(),
    /** The last day of the window. */
    validTo: day('valid_to').notNull(),
    data: data(),
    counts: counts(),
    findings: findings(),
    /** Why it was published although a limit warned. */
    keptBecause: text('kept_because'),
    /** The day it was taken down before its time, and why. */
    takenDownOn: day('taken_down_on'),
    reason: text('reason'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('notices_external_id_key').on(t.tenantId, t.kind, t.externalId),
    index('notices_unit_idx').on(t.tenantId, t.unitId, t.kind, t.validFrom),
    index('notices_kind_idx').on(t.tenantId, t.kind, t.id),
    check('notices_dates', sql`${t.validFrom} <= ${t.validTo}`),
    check('notices_taken_down_why', sql`(${t.takenDownOn} is null) = (${t.reason} is null)`),
    foreignKey({
      name: 'notices_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
  ],
);
