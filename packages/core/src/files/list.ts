import { rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { type OwnerInput, ownerOf } from './owner.ts';
import { fileInScope, selectFiles } from './select.ts';
import { fileRowSchema, type StoredFile, toFile } from './view.ts';

export interface ListFiles extends PageInput, OwnerInput {}

/** The files attached to something, or all within reach, oldest first. */
export async function listFiles(ctx: RequestContext, input: ListFiles): Promise<Page<StoredFile>> {
  const { tenantId } = ctx.credential;
  const owner = ownerOf(input);
  const after = readIdCursor<'file'>(input.cursor);
  const { answers } = await readPage(ctx, 'files.list', input, db => [
    rows(
      db,
      selectFiles(
        ctx,
        sql`and ${fileInScope(ctx)}
          ${
            owner === null
              ? sql``
              : sql`and f.id in (select l.file_id from file_links l where l.tenant_id = ${tenantId} and l.owner_id = ${owner.id})`
          }
          ${after === null ? sql`` : sql`and f.id > ${after}`}
          order by f.id limit ${input.limit + 1}`,
      ),
      fileRowSchema,
    ),
  ]);
  return toPage(answers[0], input.limit, row => [row.id], toFile);
}
