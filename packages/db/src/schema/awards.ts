import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { counts, data, day, findings, instant, ref, tenantId, version } from './columns.ts';
import { oneSubject, subjectColumns, subjectForeignKeys } from './subjects.ts';
import { tenants } from './tenants.ts';
import { units } from './units.ts';

/** A title held by a person, household or unit, from one day to another. */
export const awards = pgTable(
  'awards',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'award'>('id').notNull(),
    kind: text('kind').notNull(),
    externalId: text('external_id'),
    ...subjectColumns(),
    /** The unit that granted it. */
    byUnitId: ref<'unit'>('by_unit_id').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
    data: data(),
    counts: counts(),
    findings: findings(),
    /** Why it was granted although a limit warned. */
    keptBecause: text('kept_because'),
    /** The day it was taken back, and why. */
    revokedOn: day('revoked_on'),
    reason: text('reason'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('awards_external_id_key').on(t.tenantId, t.kind, t.externalId),
    index('awards_subject_idx').on(t.tenantId, t.subjectId, t.kind, t.validFrom),
    index('awards_by_unit_idx').on(t.tenantId, t.byUnitId, t.kind, t.validFrom),
    index('awards_kind_idx').on(t.tenantId, t.kind, t.id),
    check('awards_one_subject', oneSubject(t)),
    check('awards_dates', sql`${t.validFrom} <= ${t.validTo}`),
    check('awards_revoked_why', sql`(${t.revokedOn} is null) = (${t.reason} is null)`),
    ...subjectForeignKeys('awards', t),
    foreignKey({
      name: 'awards_by_unit_fk',
      columns: [t.tenantId, t.byUnitId],
      foreignColumns: [units.tenantId, units.id],
    }),
  ],
);
