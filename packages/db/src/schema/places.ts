import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { counts, ctext, data, day, findings, instant, ref, tenantId, version } from './columns.ts';
import { households } from './households.ts';
import { tenants } from './tenants.ts';
import { units } from './units.ts';

/** A facility of a unit, from one day to another. What it is for is in `place_functions`. */
export const places = pgTable(
  'places',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'place'>('id').notNull(),
    kind: text('kind').notNull(),
    externalId: text('external_id'),
    name: ctext('name').notNull(),
    unitId: ref<'unit'>('unit_id').notNull(),
    /** The household in whose home it is, if in anybody's. */
    householdId: ref<'household'>('household_id'),
    /** Whether that household agreed. */
    consent: boolean('consent').notNull().default(false),
    validFrom: day('valid_from').notNull(),
    /** The last day it is open. */
    validTo: day('valid_to').notNull(),
    data: data(),
    counts: counts(),
    findings: findings(),
    /** Why it was opened, or changed, although a limit warned. */
    reason: text('reason'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('places_external_id_key').on(t.tenantId, t.kind, t.externalId),
    index('places_kind_idx').on(t.tenantId, t.kind, t.id),
    index('places_unit_idx').on(t.tenantId, t.unitId, t.kind, t.validFrom),
    index('places_household_idx').on(t.tenantId, t.householdId),
    check('places_dates', sql`${t.validFrom} <= ${t.validTo}`),
    check('places_host_consents', sql`${t.householdId} is null or ${t.consent}`),
    foreignKey({
      name: 'places_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'places_household_fk',
      columns: [t.tenantId, t.householdId],
      foreignColumns: [households.tenantId, households.id],
    }),
  ],
);
