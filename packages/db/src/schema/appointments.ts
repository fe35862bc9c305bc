import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { counts, day, findings, instant, ref, tenantId, version } from './columns.ts';
import { groups } from './groups.ts';
import { people } from './people.ts';
import { units } from './units.ts';

/** A person holds a position in a unit, or a seat in a group of it, from one day to another. */
export const appointments = pgTable(
  'appointments',
  {
    tenantId: tenantId(),
    id: ref<'appointment'>('id').notNull(),
    kind: text('kind').notNull(),
    externalId: text('external_id'),
    personId: ref<'person'>('person_id').notNull(),
    unitId: ref<'unit'>('unit_id').notNull(),
    /** The group the seat is in; then the unit is the one the group stands in. */
    groupId: ref<'group'>('group_id'),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
    /** Why it was kept although a limit warned. */
    reason: text('reason'),
    counts: counts(),
    findings: findings(),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('appointments_external_id_key').on(t.tenantId, t.kind, t.externalId),
    index('appointments_person_idx').on(t.tenantId, t.personId, t.kind, t.validFrom),
    index('appointments_unit_idx').on(t.tenantId, t.unitId, t.kind, t.validFrom),
    index('appointments_group_idx').on(t.tenantId, t.groupId, t.kind, t.validFrom),
    index('appointments_kind_idx').on(t.tenantId, t.kind, t.validTo),
    check('appointments_dates', sql`${t.validFrom} <= ${t.validTo}`),
    foreignKey({
      name: 'appointments_person_fk',
      columns: [t.tenantId, t.personId],
      foreignColumns: [people.tenantId, people.id],
    }),
    foreignKey({
      name: 'appointments_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'appointments_group_fk',
      columns: [t.tenantId, t.groupId],
      foreignColumns: [groups.tenantId, groups.id],
    }),
  ],
);
