import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, instant, ref, tenantId } from './columns.ts';
import { tenants } from './tenants.ts';

/** A file being taken in: checked as a whole, applied as a whole or not at all. */
export const imports = pgTable(
  'imports',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'import'>('id').notNull(),
    /** `units`, `roster`, `appointments` or `events`. */
    kind: text('kind').notNull(),
    dryRun: boolean('dry_run').notNull(),
    /** `staged`, `checking`, `applying`, `applied`, `checked`, `rejected` or `failed`. */
    status: text('status').notNull(),
    rows: integer('rows').notNull(),
    /** Rows dealt with so far in the present phase. */
    progress: integer('progress').notNull().default(0),
    contentHash: bytes('content_hash').notNull(),
    report: jsonb('report').$type<Readonly<Record<string, unknown>>>(),
    requestedBy: ref<'other'>('requested_by').notNull(),
    createdAt: instant('created_at').notNull(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  t => [primaryKey({ columns: [t.tenantId, t.id] })],
);
