import type { Answers, Db, Id, Statement, Tx } from '@lifang/db';
import { run } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { type SQL, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import type { TenantKey } from '../protection/encryption.ts';
import type { ClaimedImport } from './claim.ts';
import type { Fault } from './file/faults.ts';

/** An import under way inside its transaction. */
export interface Job {
  readonly tx: Tx;
  readonly ctx: RequestContext;
  readonly tenantId: Id<'tenant'>;
  readonly config: Configuration;
  readonly key: TenantKey;
  readonly claimed: ClaimedImport;
}

/** Whether the file has a column: what a file has no column for, it says nothing of. */
export function hasColumn(job: Job, column: string): boolean {
  return job.claimed.report.columns.includes(column);
}

/** Sends one statement that answers nothing. */
export async function execute(job: Job, statement: SQL): Promise<void> {
  await job.tx.ask(db => [run(db, statement)]);
}

/** Sends one statement and gives its answer. */
export async function ask<S extends Statement>(
  job: Job,
  statement: (db: Db) => S,
): Promise<Answers<readonly [S]>[0]> {
  const [answer] = await job.tx.ask(db => [statement(db)] as const);
  return answer;
}

/**
 * The rows of the file as a relation whose columns are the keys of the staged rows. `offset 0` keeps the relation whole: nobody
 * has counted the rows just staged, and a planner that takes them for one joins them by their tenant alone, before it opens them,
 * to whatever the statement joins them to.
 */
export function staged(job: Job, columns: SQL): SQL {
  return sql`select i.line, x.* from import_rows i cross join lateral jsonb_to_record(i.row) as x(${columns})
    where i.tenant_id = ${job.tenantId} and i.import_id = ${job.claimed.id} offset 0`;
}

/** How one kind of file is taken in. Every step works on all rows at once. */
export interface Taking {
  /** Looks up what the file names and works out what each row means; writes it beside the rows. */
  readonly prepare: (job: Job) => Promise<void>;
  /** A select of what is wrong, as `line`, `column`, `reason`. */
  readonly faults: (job: Job) => SQL;
  /** A select of every row's `line`, `externalId`, `change` and `fields`. */
  readonly changes: (job: Job) => SQL;
  /** A select of `externalId` and `fields` of what is stored and the file lacks. */
  readonly absent: (job: Job) => SQL;
  readonly apply: (job: Job) => Promise<Applied>;
}

/** What came of applying a file. */
export interface Applied {
  /** What limits refuse. */
  readonly refused: readonly Fault[];
  /** Recounts what follows from the changes. */
  readonly recount: () => Promise<void>;
}
