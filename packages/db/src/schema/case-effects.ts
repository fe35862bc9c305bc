import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { awards } from './awards.ts';
import { caseSteps } from './case-steps.ts';
import { cases } from './cases.ts';
import { categories } from './categories.ts';
import { ref, tenantId } from './columns.ts';
import { events } from './events.ts';
import { notices } from './notices.ts';
import { records } from './records.ts';

/** What a step brought about, one row each: the key is what makes every effect happen once. */
export const caseEffects = pgTable(
  'case_effects',
  {
    tenantId: tenantId(),
    caseId: ref<'case'>('case_id').notNull(),
    seq: integer('seq').notNull(),
    ordinal: integer('ordinal').notNull(),
    /** `record`, `keep`, `enter`, `leave`, `grant`, `publish` or `open`. */
    effect: text('effect').notNull(),
    /** The event, register, list, title or case, `<slug>.<name>`. */
    kind: text('kind').notNull(),
    eventId: ref<'event'>('event_id'),
    categoryId: ref<'category'>('category_id'),
    openedId: ref<'case'>('opened_id'),
    recordId: ref<'record'>('record_id'),
    awardId: ref<'award'>('award_id'),
    noticeId: ref<'notice'>('notice_id'),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.caseId, t.seq, t.ordinal] }),
    check(
      'case_effects_one_result',
      sql`num_nonnulls(${t.eventId}, ${t.categoryId}, ${t.openedId}, ${t.recordId}, ${t.awardId}, ${t.noticeId}) = 1`,
    ),
    foreignKey({
      name: 'case_effects_step_fk',
      columns: [t.tenantId, t.caseId, t.seq],
      foreignColumns: [caseSteps.tenantId, caseSteps.caseId, caseSteps.seq],
    }),
    foreignKey({
      name: 'case_effects_event_fk',
      columns: [t.tenantId, t.eventId],
      foreignColumns: [events.tenantId, events.id],
    }),
    foreignKey({
      name: 'case_effects_category_fk',
      columns: [t.tenantId, t.categoryId],
      foreignColumns: [categories.tenantId, categories.id],
    }),
    foreignKey({
      name: 'case_effects_opened_fk',
      columns: [t.tenantId, t.openedId],
      foreignColumns: [cases.tenantId, cases.id],
    }),
    foreignKey({
      name: 'case_effects_record_fk',
      columns: [t.tenantId, t.recordId],
      foreignColumns: [records.tenantId, records.id],
    }),
    foreignKey({
      name: 'case_effects_award_fk',
      columns: [t.tenantId, t.awardId],
      foreignColumns: [awards.tenantId, awards.id],
    }),
    foreignKey({
      name: 'case_effects_notice_fk',
      columns: [t.tenantId, t.noticeId],
      foreignColumns: [notices.tenantId, notices.id],
    }),
  ],
);
