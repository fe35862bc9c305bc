import { type Id, rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { fileInScope, selectFiles } from './select.ts';
import { fileRowSchema, type StoredFile, toFile } from './view.ts';

/** What is known of a file, without what it holds. */
export async function readFile(ctx: RequestContext, input: { id: Id<'file'> }): Promise<StoredFile> {
  const { answers } = await readOne(ctx, 'files.read', db => [
    rows(db, selectFiles(ctx, sql`and f.id = ${input.id} and ${fileInScope(ctx)}`), fileRowSchema),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('file');
  return toFile(row);
}
