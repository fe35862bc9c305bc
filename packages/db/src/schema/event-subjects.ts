import { boolean, check, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, ref, tenantId } from './columns.ts';
import { events } from './events.ts';
import { oneSubject, subjectColumns, subjectForeignKeys } from './subjects.ts';

/** Whom an event is about. Kind, day and whether it counts are repeated here so that a subject's events are one index range. */
export const eventSubjects = pgTable(
  'event_subjects',
  {
    tenantId: tenantId(),
    eventId: ref<'event'>('event_id').notNull(),
    ...subjectColumns(),
    kind: text('kind').notNull(),
    occurredOn: day('occurred_on').notNull(),
    counts: boolean('counts').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.eventId, t.subjectId] }),
    index('event_subjects_subject_idx').on(t.tenantId, t.subjectId, t.kind, t.occurredOn),
    index('event_subjects_kind_idx').on(t.tenantId, t.kind, t.occurredOn, t.subjectId),
    check('event_subjects_one_subject', oneSubject(t)),
    foreignKey({
      name: 'event_subjects_event_fk',
      columns: [t.tenantId, t.eventId],
      foreignColumns: [events.tenantId, events.id],
    }).onDelete('cascade'),
    ...subjectForeignKeys('event_subjects', t),
  ],
);
