import { type Id, isId, rows } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { isDayKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';
import { recordInScope, selectRecords } from './select.ts';
import { type RegisterRecord, recordRowSchema, toRecord } from './view.ts';

export interface ListRecords extends PageInput {
  readonly kind?: string | undefined;
  readonly externalId?: string | undefined;
  /** A person, household or unit it is about. */
  readonly aboutId?: string | undefined;
  readonly byUnitId?: Id<'unit'> | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly status?: 'kept' | 'withdrawn' | undefined;
}

/** The lines of registers, latest first. */
export async function listRecords(ctx: RequestContext, input: ListRecords): Promise<Page<RegisterRecord>> {
  const { tenantId } = ctx.credential;
  const after = readCursor(input.cursor, [isDayKey, isId]);
  const { answers, tenancy } = await readPage(ctx, 'records.list', input, db => [
    rows(
      db,
      selectRecords(
        ctx,
        sql`and r.status = ${input.status ?? 'kept'} and ${recordInScope(ctx)}
          ${input.kind === undefined ? sql`` : sql`and r.kind = ${input.kind}`}
          ${input.externalId === undefined ? sql`` : sql`and r.external_id = ${input.externalId}`}
          ${input.byUnitId === undefined ? sql`` : sql`and r.unit_id = ${input.byUnitId}`}
          ${input.from === undefined ? sql`` : sql`and r.occurred_on >= ${input.from}`}
          ${input.to === undefined ? sql`` : sql`and r.occurred_on <= ${input.to}`}
          ${
            input.aboutId === undefined
              ? sql``
              : sql`and r.id in (select s.record_id from record_subjects s where s.tenant_id = ${tenantId} and s.subject_id = ${input.aboutId})`
          }
          ${after === null ? sql`` : sql`and (r.occurred_on, r.id) < (${after[0]}::date, ${after[1]}::uuid)`}
          order by r.occurred_on desc, r.id desc limit ${input.limit + 1}`,
      ),
      recordRowSchema,
    ),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.on, row.id],
    row => toRecord(row, tenancy.configuration),
  );
}
