import { check, date, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, ref, tenantId } from './columns.ts';
import { oneSubject, subjectColumns, subjectForeignKeys } from './subjects.ts';
import { units } from './units.ts';

/**
 * What is known of one occurrence of a duty: facts and days, never a status, because midnight is not a write. The status
 * on a day is a function of this row and the day. Recounted by one statement that also answers for any other day.
 */
export const dutyStates = pgTable(
  'duty_states',
  {
    tenantId: tenantId(),
    /** The duty, `<slug>.<name>`. */
    rule: text('rule').notNull(),
    ...subjectColumns(),
    /** First day of the period, or the day of the trigger. */
    startsOn: day('starts_on').notNull(),
    /** Last day of the period; open-ended for a trigger. */
    endsOn: day('ends_on').notNull(),
    /** Last day on which it can be met in time; null while the text gives no number and the tenant none. */
    dueOn: date('due_on', { mode: 'string' }),
    least: integer('least').notNull(),
    target: integer('target'),
    /** The upper end the text gives; more is flagged. */
    most: integer('most'),
    /** How much of it is done. */
    done: integer('done').notNull(),
    firstOn: day('first_on'),
    lastOn: day('last_on'),
    /** Set when the subject came after the period began: what it owes for the part is the rule's business. */
    joinedOn: day('joined_on'),
    /** Set when the subject left before the period ended: its last day. */
    leftOn: day('left_on'),
    /** Whether a part of a period is owed in full. */
    partial: text('partial').notNull(),
    /** The leaf unit the subject belongs to at the end of the occurrence, or today. */
    leafId: ref<'unit'>('leaf_id').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.rule, t.subjectId, t.startsOn] }),
    index('duty_states_subject_idx').on(t.tenantId, t.subjectId),
    index('duty_states_leaf_idx').on(t.tenantId, t.leafId, t.endsOn),
    index('duty_states_rule_idx').on(t.tenantId, t.rule, t.endsOn),
    check('duty_states_one_subject', oneSubject(t)),
    foreignKey({
      name: 'duty_states_leaf_fk',
      columns: [t.tenantId, t.leafId],
      foreignColumns: [units.tenantId, units.id],
    }),
    ...subjectForeignKeys('duty_states', t),
  ],
);
