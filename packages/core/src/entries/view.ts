import { type Finding, type Id, schema } from '@lifang/db';
import type { Day, Flow } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { keptSchema } from '../judging/kept.ts';

const { entries } = schema;

/** A line in the book a unit keeps of a fund, as callers see it. */
export interface Entry {
  id: Id<'entry'>;
  /** The fund. */
  kind: string;
  externalId: string | null;
  /** Whose book it stands in. */
  byUnitId: Id<'unit'>;
  flow: Flow;
  /** Whole fen. */
  amount: number;
  on: Day;
  purpose: string | null;
  /** For an allocation: whose book it goes to, by which document. */
  toUnitId: Id<'unit'> | null;
  document: string | null;
  note: string | null;
  /** What it pays, with how the amount was found then; null where it pays no entitlement. */
  pays: { rule: string; unitId: Id<'unit'>; receipt: unknown } | null;
  /** What rules warned of and somebody approved. */
  findings: { limit: string; consequence: Finding['consequence']; missing: string[] }[];
  approvedById: Id<'unit'> | null;
  status: 'kept' | 'withdrawn' | 'superseded';
  /** Why it was kept in spite of a warning, corrected, or withdrawn. */
  reason: string | null;
  version: number;
}

export const entryColumns = {
  id: entries.id,
  kind: entries.kind,
  externalId: entries.externalId,
  byUnitId: entries.unitId,
  flow: entries.flow,
  amount: entries.amount,
  on: entries.occurredOn,
  purpose: entries.purpose,
  toUnitId: entries.toUnitId,
  document: entries.document,
  note: entries.note,
  rule: entries.rule,
  entitledId: entries.entitledId,
  receipt: sql<unknown>`${entries.receipt}`
    .mapWith((value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value))
    .as('receipt'),
  findings: sql<readonly Finding[]>`${entries.findings}`
    .mapWith((value: unknown) => keptSchema.findings.parse(value))
    .as('findings'),
  approvedById: entries.approvedBy,
  status: entries.status,
  reason: entries.reason,
  version: entries.version,
};

export interface EntryRow extends Omit<Entry, 'pays' | 'findings'> {
  readonly findings: readonly Finding[];
  readonly rule: string | null;
  readonly entitledId: Id<'unit'> | null;
  readonly receipt: unknown;
}

export function toEntry(row: EntryRow): Entry {
  const { rule, entitledId, receipt } = row;
  return {
    id: row.id,
    kind: row.kind,
    externalId: row.externalId,
    byUnitId: row.byUnitId,
    flow: row.flow,
    amount: row.amount,
    on: row.on,
    purpose: row.purpose,
    toUnitId: row.toUnitId,
    document: row.document,
    note: row.note,
    pays: rule === null || entitledId === null ? null : { rule, unitId: entitledId, receipt },
    findings: row.findings.map(({ limit, consequence, missing }) => ({
      limit,
      consequence,
      missing: [...missing],
    })),
    approvedById: row.approvedById,
    status: row.status,
    reason: row.reason,
    version: row.version,
  };
}

/** Whether an entry lies in the actor's reach: whose book it stands in, or whose it goes to. */
export const entryInScope = (ctx: RequestContext): SQL =>
  sql`(${unitInScope(ctx, entries.unitId)} or ${unitInScope(ctx, entries.toUnitId)})`;
