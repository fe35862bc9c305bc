import { boolean, check, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, ref, tenantId } from './columns.ts';
import { records } from './records.ts';
import { oneSubject, subjectColumns, subjectForeignKeys } from './subjects.ts';

/** Whom a line of a register is about; shaped like `event_subjects`, since rules read both as happenings. */
export const recordSubjects = pgTable(
  'record_subjects',
  {
    tenantId: tenantId(),
    recordId: ref<'record'>('record_id').notNull(),
    ...subjectColumns(),
    kind: text('kind').notNull(),
    occurredOn: day('occurred_on').notNull(),
    counts: boolean('counts').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.recordId, t.subjectId] }),
    index('record_subjects_subject_idx').on(t.tenantId, t.subjectId, t.kind, t.occurredOn),
    index('record_subjects_kind_idx').on(t.tenantId, t.kind, t.occurredOn, t.subjectId),
    check('record_subjects_one_subject', oneSubject(t)),
    foreignKey({
      name: 'record_subjects_record_fk',
      columns: [t.tenantId, t.recordId],
      foreignColumns: [records.tenantId, records.id],
    }).onDelete('cascade'),
    ...subjectForeignKeys('record_subjects', t),
  ],
);
