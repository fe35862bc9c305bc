import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, instant, ref, tenantId } from './columns.ts';
import { oneSubject, subjectColumns, subjectForeignKeys } from './subjects.ts';

/** Somebody entitled to it let one occurrence of a duty off, with a reason. */
export const excuses = pgTable(
  'excuses',
  {
    tenantId: tenantId(),
    id: ref<'excuse'>('id').notNull(),
    rule: text('rule').notNull(),
    ...subjectColumns(),
    startsOn: day('starts_on').notNull(),
    excusedOn: day('excused_on').notNull(),
    reason: text('reason').notNull(),
    approvedBy: ref<'other'>('approved_by').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Set when the excuse was taken back. */
    revokedOn: day('revoked_on'),
    revokedReason: text('revoked_reason'),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // One at a time: an excuse that was taken back stays, so that past boards stand.
    uniqueIndex('excuses_occurrence_key')
      .on(t.tenantId, t.rule, t.subjectId, t.startsOn)
      .where(sql`${t.revokedOn} is null`),
    index('excuses_subject_idx').on(t.tenantId, t.subjectId),
    check('excuses_one_subject', oneSubject(t)),
    ...subjectForeignKeys('excuses', t),
  ],
);
