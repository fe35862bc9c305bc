import { type Id, rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { recordInScope, selectRecords } from './select.ts';
import { type RegisterRecord, recordRowSchema, toRecord } from './view.ts';

/** A record with what stood before each correction, latest first. */
export interface RecordWithHistory extends RegisterRecord {
  history: RegisterRecord[];
}

/** One record, withdrawn ones included. */
export async function readRecord(
  ctx: RequestContext,
  input: { id: Id<'record'> },
): Promise<RecordWithHistory> {
  const { answers, tenancy } = await readOne(ctx, 'records.read', db => [
    rows(
      db,
      selectRecords(ctx, sql`and r.id = ${input.id} and r.current_id is null and ${recordInScope(ctx)}`),
      recordRowSchema,
    ),
    rows(
      db,
      selectRecords(ctx, sql`and r.current_id = ${input.id} order by r.version desc`),
      recordRowSchema,
    ),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('record');
  const view = (found: typeof row) => toRecord(found, tenancy.configuration);
  return { ...view(row), history: answers[1].map(view) };
}
