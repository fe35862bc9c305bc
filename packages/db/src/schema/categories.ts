import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, instant, ref, tenantId, version } from './columns.ts';
import { oneSubject, subjectColumns, subjectForeignKeys } from './subjects.ts';

/** Membership of a person, household or unit in a list, from one day to another. */
export const categories = pgTable(
  'categories',
  {
    tenantId: tenantId(),
    id: ref<'category'>('id').notNull(),
    kind: text('kind').notNull(),
    externalId: text('external_id'),
    ...subjectColumns(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
    /** `entered` by somebody, or `derived` from facts and kept in step by the engine. */
    source: text('source').notNull().default('entered'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('categories_external_id_key').on(t.tenantId, t.kind, t.externalId),
    uniqueIndex('categories_start_key').on(t.tenantId, t.subjectId, t.kind, t.validFrom),
    index('categories_kind_idx').on(t.tenantId, t.kind, t.id),
    check('categories_one_subject', oneSubject(t)),
    check('categories_dates', sql`${t.validFrom} <= ${t.validTo}`),
    ...subjectForeignKeys('categories', t),
  ],
);
