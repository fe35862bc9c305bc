import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, foreignKey, uuid } from 'drizzle-orm/pg-core';
import { ref } from './columns.ts';
import { households } from './households.ts';
import { people } from './people.ts';
import { units } from './units.ts';

/** A row about one person, household or unit: one nullable reference per noun, exactly one of them set. */
export const subjectColumns = () => ({
  personId: ref<'person'>('person_id'),
  householdId: ref<'household'>('household_id'),
  unitId: ref<'unit'>('unit_id'),
  /** Whichever of the three is set. */
  subjectId: uuid('subject_id').notNull().generatedAlwaysAs(sql`coalesce(person_id, household_id, unit_id)`),
});

interface SubjectTable {
  readonly tenantId: AnyPgColumn;
  readonly personId: AnyPgColumn;
  readonly householdId: AnyPgColumn;
  readonly unitId: AnyPgColumn;
}

/** The check that exactly one reference is set. */
export const oneSubject = (t: SubjectTable): SQL =>
  sql`num_nonnulls(${t.personId}, ${t.householdId}, ${t.unitId}) = 1`;

/** The composite foreign keys of the three references. */
export const subjectForeignKeys = (table: string, t: SubjectTable) => [
  foreignKey({
    name: `${table}_person_fk`,
    columns: [t.tenantId, t.personId],
    foreignColumns: [people.tenantId, people.id],
  }),
  foreignKey({
    name: `${table}_household_fk`,
    columns: [t.tenantId, t.householdId],
    foreignColumns: [households.tenantId, households.id],
  }),
  foreignKey({
    name: `${table}_unit_fk`,
    columns: [t.tenantId, t.unitId],
    foreignColumns: [units.tenantId, units.id],
  }),
];
