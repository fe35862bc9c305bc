import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { data, day, instant, ref, tenantId } from './columns.ts';
import { people } from './people.ts';
import { units } from './units.ts';

/** What was done to a case, one row a step, the opening first. Rows are only added. */
export const caseSteps = pgTable(
  'case_steps',
  {
    tenantId: tenantId(),
    caseId: ref<'case'>('case_id').notNull(),
    /** The version of the case that the step made. */
    seq: integer('seq').notNull(),
    /** The step's own name; null for the opening. */
    step: text('step'),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    takenOn: day('taken_on').notNull(),
    /** Whose act it was; null where it is a role that acts, or nobody of the roster. */
    personId: ref<'person'>('person_id'),
    /** The unit whose post or role took it; null for the opening, and where time did. */
    unitId: ref<'unit'>('unit_id'),
    /** The outside authority that acted, where one did. */
    authority: text('authority'),
    opinion: text('opinion'),
    reason: text('reason'),
    /** The fields the step added. */
    data: data(),
    /** The user or key that recorded it. */
    recordedBy: uuid('recorded_by'),
    recordedAt: instant('recorded_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.caseId, t.seq] }),
    foreignKey({
      name: 'case_steps_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [cases.tenantId, cases.id],
    }),
    foreignKey({
      name: 'case_steps_person_fk',
      columns: [t.tenantId, t.personId],
      foreignColumns: [people.tenantId, people.id],
    }),
    foreignKey({
      name: 'case_steps_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
  ],
);
