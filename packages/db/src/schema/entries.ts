import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { ctext, day, findings, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';
import { units } from './units.ts';

/**
 * A line in the book that a unit keeps of a fund: what was granted to it, spent from it, or given on to another unit's book of
 * the same fund. A correction keeps the row's id and writes what stood before as a row of its own with `current_id` set.
 */
export const entries = pgTable(
  'entries',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'entry'>('id').notNull(),
    /** The fund, `<slug>.<name>`. */
    kind: text('kind').notNull(),
    externalId: ctext('external_id'),
    /** Whose book it stands in. */
    unitId: ref<'unit'>('unit_id').notNull(),
    flow: text('flow', { enum: ['budget', 'spending', 'allocation'] }).notNull(),
    /** Whole fen. */
    amount: bigint('amount', { mode: 'number' }).notNull(),
    occurredOn: day('occurred_on').notNull(),
    purpose: text('purpose'),
    /** For an allocation: whose book it goes to, by which document. */
    toUnitId: ref<'unit'>('to_unit_id'),
    document: text('document'),
    note: text('note'),
    /** For an entitlement that is paid: the formula, whom it is for, and the first day of its period. */
    rule: text('rule'),
    entitledId: ref<'unit'>('entitled_id'),
    periodStart: day('period_start'),
    /** How the amount was found when it was paid. It names no ids. */
    receipt: jsonb('receipt').$type<unknown>(),
    findings: findings(),
    /** The unit that approved what a rule warns of. */
    approvedBy: ref<'unit'>('approved_by'),
    status: text('status', { enum: ['kept', 'withdrawn', 'superseded'] })
      .notNull()
      .default('kept'),
    /** Why it was kept in spite of a warning, corrected, or withdrawn. */
    reason: text('reason'),
    currentId: ref<'entry'>('current_id'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('entries_external_id_key').on(t.tenantId, t.kind, t.externalId).where(sql`status = 'kept'`),
    uniqueIndex('entries_once_key')
      .on(t.tenantId, t.rule, t.entitledId, t.periodStart)
      .where(sql`status = 'kept'`),
    index('entries_kind_idx').on(t.tenantId, t.kind, t.id),
    index('entries_book_idx').on(t.tenantId, t.unitId, t.kind, t.occurredOn),
    index('entries_given_idx').on(t.tenantId, t.toUnitId, t.kind, t.occurredOn),
    index('entries_current_idx').on(t.tenantId, t.currentId),
    check('entries_flow', sql`${t.flow} in ('budget', 'spending', 'allocation')`),
    check('entries_status', sql`${t.status} in ('kept', 'withdrawn', 'superseded')`),
    check('entries_superseded', sql`(${t.status} = 'superseded') = (${t.currentId} is not null)`),
    check('entries_amount', sql`${t.amount} between 1 and 9007199254740991`),
    check(
      'entries_allocation',
      sql`(${t.flow} = 'allocation') = (${t.toUnitId} is not null) and (${t.flow} <> 'allocation' or ${t.document} is not null)`,
    ),
    check('entries_other_book', sql`${t.toUnitId} <> ${t.unitId}`),
    check(
      'entries_entitlement',
      sql`num_nonnulls(${t.rule}, ${t.entitledId}, ${t.periodStart}, ${t.receipt}) in (0, 4)`,
    ),
    foreignKey({
      name: 'entries_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'entries_to_unit_fk',
      columns: [t.tenantId, t.toUnitId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'entries_entitled_fk',
      columns: [t.tenantId, t.entitledId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'entries_approved_by_fk',
      columns: [t.tenantId, t.approvedBy],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'entries_current_fk',
      columns: [t.tenantId, t.currentId],
      foreignColumns: [t.tenantId, t.id],
    }),
  ],
);
