import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';
import { units } from './units.ts';

/**
 * The value of an indicator for a unit in a period, as an exact ratio; a plain number stands over one. A correction keeps the row's id and writes what stood
 * before as a row of its own with `current_id` set.
 */
export const measurements = pgTable(
  'measurements',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'measurement'>('id').notNull(),
    /** The indicator, `<slug>.<name>`. */
    kind: text('kind').notNull(),
    unitId: ref<'unit'>('unit_id').notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    /** Decimals as they were written, never rounded. */
    numerator: text('numerator').notNull(),
    denominator: text('denominator').notNull(),
    evidence: text('evidence'),
    /** The unit that verified it, and when. */
    verifiedBy: ref<'unit'>('verified_by'),
    verifiedOn: day('verified_on'),
    /** Why it was corrected. */
    reason: text('reason'),
    currentId: ref<'measurement'>('current_id'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('measurements_period_key')
      .on(t.tenantId, t.kind, t.unitId, t.startsOn)
      .where(sql`current_id is null`),
    index('measurements_kind_idx').on(t.tenantId, t.kind, t.id),
    index('measurements_unit_idx').on(t.tenantId, t.unitId, t.kind, t.startsOn),
    index('measurements_current_idx').on(t.tenantId, t.currentId),
    check(
      'measurements_exact',
      sql`${t.numerator} ~ '^\\d{1,15}(\\.\\d{1,6})?$' and ${t.denominator} ~ '^\\d{1,15}(\\.\\d{1,6})?$'`,
    ),
    check('measurements_dates', sql`${t.startsOn} <= ${t.endsOn}`),
    check('measurements_verified', sql`(${t.verifiedBy} is null) = (${t.verifiedOn} is null)`),
    foreignKey({
      name: 'measurements_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'measurements_verified_by_fk',
      columns: [t.tenantId, t.verifiedBy],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'measurements_current_fk',
      columns: [t.tenantId, t.currentId],
      foreignColumns: [t.tenantId, t.id],
    }),
  ],
);
