import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { day, ref, tenantId } from './columns.ts';
import { households } from './households.ts';
import { people } from './people.ts';
import { units } from './units.ts';

/**
 * Where a household or a person lives, from one day to another: the leaf unit, and for a person the household, if any.
 * A household's row has no person; each member has a row of their own, so that who lived where on any day is one look-up.
 */
export const residences = pgTable(
  'residences',
  {
    tenantId: tenantId(),
    id: ref<'residence'>('id').notNull(),
    personId: ref<'person'>('person_id'),
    householdId: ref<'household'>('household_id'),
    /** Whose residence this is: the person, or else the household. */
    subjectId: uuid('subject_id').notNull().generatedAlwaysAs(sql`coalesce(person_id, household_id)`),
    unitId: ref<'unit'>('unit_id').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('residences_subject_idx').on(t.tenantId, t.subjectId, t.validFrom),
    index('residences_household_idx').on(t.tenantId, t.householdId, t.validFrom),
    index('residences_unit_idx').on(t.tenantId, t.unitId, t.validFrom),
    check('residences_somebody', sql`num_nonnulls(${t.personId}, ${t.householdId}) >= 1`),
    check('residences_dates', sql`${t.validFrom} <= ${t.validTo}`),
    foreignKey({
      name: 'residences_person_fk',
      columns: [t.tenantId, t.personId],
      foreignColumns: [people.tenantId, people.id],
    }),
    foreignKey({
      name: 'residences_household_fk',
      columns: [t.tenantId, t.householdId],
      foreignColumns: [households.tenantId, households.id],
    }),
    foreignKey({
      name: 'residences_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
  ],
);
