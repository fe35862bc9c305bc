import { type Id, schema } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { Language } from '../context/request.ts';
import { instantOrNull, instantText } from '../instants.ts';
import { IMPORT_KINDS, IMPORT_STATUSES, type ImportKind, type ImportStatus } from './kinds.ts';
import { type Report, storedReportSchema } from './report.ts';
import { reasonIn } from './wording.ts';

const { imports } = schema;

/** An import as callers see it. */
export interface Import {
  id: Id<'import'>;
  kind: ImportKind;
  dryRun: boolean;
  status: ImportStatus;
  /** Rows in the file. */
  rows: number;
  /** Rows dealt with in the present phase. */
  progress: number;
  /** Null until the file has been checked. */
  report: Report | null;
  /** The code of the problem that made it fail; null when it did not. */
  failure: string | null;
  /** SHA-256 of the file, hex. */
  contentHash: string;
  requestedBy: Id<'other'>;
  createdAt: string;
  finishedAt: string | null;
}

/** The columns of an import's view. */
export const importColumns = {
  id: imports.id,
  kind: imports.kind,
  dryRun: sql`${imports.dryRun}`.mapWith((value: unknown) => value === true || value === 't'),
  status: imports.status,
  rows: imports.rows,
  progress: imports.progress,
  report: imports.report,
  contentHash: imports.contentHash,
  requestedBy: imports.requestedBy,
  createdAt: imports.createdAt,
  finishedAt: imports.finishedAt,
};

export interface ImportRow {
  readonly id: Id<'import'>;
  readonly kind: string;
  readonly dryRun: boolean;
  readonly status: string;
  readonly rows: number;
  readonly progress: number;
  readonly report: unknown;
  readonly contentHash: string;
  readonly requestedBy: Id<'other'>;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export function toImport(row: ImportRow, language: Language): Import {
  const { found, failure } = storedReportSchema.parse(row.report);
  return {
    id: row.id,
    kind: oneOf(IMPORT_KINDS, row.kind),
    dryRun: row.dryRun,
    status: oneOf(IMPORT_STATUSES, row.status),
    rows: row.rows,
    progress: row.progress,
    report: found === undefined ? null : inLanguage(found, language),
    failure: failure ?? null,
    contentHash: row.contentHash,
    requestedBy: row.requestedBy,
    createdAt: instantText(row.createdAt),
    finishedAt: instantOrNull(row.finishedAt),
  };
}

function inLanguage(report: Report, language: Language): Report {
  const errors = report.errors.map(error => ({ ...error, reason: reasonIn(language, error.reason) }));
  return { ...report, errors };
}

function oneOf<T extends string>(values: readonly T[], stored: string): T {
  const found = values.find(value => value === stored);
  if (found === undefined) throw new Error('an import is stored with a word nobody knows');
  return found;
}
