import { json, run } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { Operation } from '../authorisation/matrix.ts';
import type { RequestContext } from '../context/request.ts';
import { inTenant } from '../context/tenancy.ts';
import { Problem } from '../errors/problem.ts';
import type { Page } from '../pagination.ts';
import { type ExportColumn, headerOf } from './columns.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';

/** The operations that answer a list as a file. */
type ExportOperation = Extract<Operation, `${string}.export`>;

/** The most rows one file holds. */
const MOST_ROWS = 200_000;

export interface ExportPlan<T> {
  readonly operation: ExportOperation;
  /** What the audit calls it. */
  readonly noun: string;
  /** What was asked for, as the audit keeps it. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly columns: readonly ExportColumn<T>[];
  /** Items a page, and so what is held in memory. */
  readonly limit?: number;
  page(cursor: string | undefined, limit: number): Promise<Page<T>>;
}

/** A list as comma-separated text, piece by piece. */
export type CsvPieces = AsyncGenerator<string, void, void>;

const PAGE = 1000;
/** What is counted anew for every page, such as a board, is asked in long ones. */
export const LONG_PAGE = 5000;

/**
 * Answers a list as a file, page by page, each in a transaction of its own: a slow reader holds nothing open. The first page
 * is asked before anything is answered, so that whatever is wrong is said as a problem. One row of the audit says what was
 * taken and how much; it is written before the last piece leaves, or when the reader goes away.
 */
export async function exportList<T>(ctx: RequestContext, plan: ExportPlan<T>): Promise<CsvPieces> {
  const limit = plan.limit ?? PAGE;
  const first = await plan.page(undefined, limit);
  return pieces(ctx, plan, first, limit);
}

async function* pieces<T>(
  ctx: RequestContext,
  plan: ExportPlan<T>,
  first: Page<T>,
  limit: number,
): CsvPieces {
  const { columns } = plan;
  const lines = (page: Page<T>) =>
    page.items.map(row => csvLine(columns.map(({ value }) => value(row)))).join('');
  let told = 0;
  let audited = false;
  try {
    let head = BYTE_ORDER_MARK + csvLine(headerOf(columns, ctx.language));
    for (let page = first; ; ) {
      const { nextCursor } = page;
      if (nextCursor === null) {
        audited = true;
        await audit(ctx, plan, told + page.items.length, true);
      }
      told += page.items.length;
      yield head + lines(page);
      if (nextCursor === null) return;
      if (told >= MOST_ROWS)
        throw new Problem('too-large', {
          detail: {
            zh: `超过 ${MOST_ROWS} 行：请缩小范围`,
            en: `more than ${MOST_ROWS} rows: narrow it down`,
          },
        });
      head = '';
      page = await plan.page(nextCursor, limit);
    }
  } finally {
    if (!audited) await audit(ctx, plan, told, false);
  }
}

function audit<T>(ctx: RequestContext, plan: ExportPlan<T>, rows: number, complete: boolean): Promise<void> {
  const detail = { filter: plan.filter, rows, complete };
  // The registry row first, as every write has it: who is alone in the tenant holds that one and comes for the audit last.
  return inTenant(ctx, plan.operation, { lock: 'keep', dryRun: false }, async ({ tx }) => {
    await tx.finish(db => [
      run(
        db,
        sql`select audit_append(${ctx.now}::timestamptz, ${plan.operation}, ${plan.noun}, null::uuid, ${ctx.requestId}, ${json(detail)})`,
      ),
    ]);
  });
}
