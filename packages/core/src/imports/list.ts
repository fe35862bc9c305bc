import { isId, schema } from '@lifang/db';
import { and, desc, eq, sql } from 'drizzle-orm';
import { EVERYWHERE } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { isInstantKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';
import type { ImportKind } from './kinds.ts';
import { type Import, importColumns, toImport } from './view.ts';

const { imports } = schema;

export interface ListImports extends PageInput {
  readonly kind?: ImportKind | undefined;
}

/** The tenant's imports, latest first. They concern the whole tenant, so a role over a part of it sees none. */
export async function listImports(ctx: RequestContext, input: ListImports): Promise<Page<Import>> {
  const after = readCursor(input.cursor, [isInstantKey, isId]);
  const { answers } = await readPage(ctx, 'imports.list', input, db => [
    db
      .select(importColumns)
      .from(imports)
      .where(
        and(
          eq(imports.tenantId, ctx.credential.tenantId),
          EVERYWHERE,
          input.kind === undefined ? undefined : eq(imports.kind, input.kind),
          after === null
            ? undefined
            : sql`(${imports.createdAt}, ${imports.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
        ),
      )
      .orderBy(desc(imports.createdAt), desc(imports.id))
      .limit(input.limit + 1),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.createdAt, row.id],
    row => toImport(row, ctx.language),
  );
}
