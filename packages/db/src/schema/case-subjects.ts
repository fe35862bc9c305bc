import { check, foreignKey, index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { ref, tenantId } from './columns.ts';
import { oneSubject, subjectColumns, subjectForeignKeys } from './subjects.ts';

/** Whom a case is about. */
export const caseSubjects = pgTable(
  'case_subjects',
  {
    tenantId: tenantId(),
    caseId: ref<'case'>('case_id').notNull(),
    ...subjectColumns(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.caseId, t.subjectId] }),
    index('case_subjects_subject_idx').on(t.tenantId, t.subjectId, t.caseId),
    check('case_subjects_one_subject', oneSubject(t)),
    foreignKey({
      name: 'case_subjects_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [cases.tenantId, cases.id],
    }),
    ...subjectForeignKeys('case_subjects', t),
  ],
);
