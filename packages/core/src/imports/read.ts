import { type Id, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import { EVERYWHERE } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { type Import, importColumns, toImport } from './view.ts';

const { imports } = schema;

/** How far an import has come, and what it found. */
export async function readImport(ctx: RequestContext, input: { id: Id<'import'> }): Promise<Import> {
  const { answers } = await readOne(ctx, 'imports.read', db => [
    db
      .select(importColumns)
      .from(imports)
      .where(and(eq(imports.tenantId, ctx.credential.tenantId), eq(imports.id, input.id), EVERYWHERE)),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('import');
  return toImport(row, ctx.language);
}
