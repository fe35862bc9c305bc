import { type Id, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { type Award, awardColumns, awardInScope, toAward } from './view.ts';

const { awards } = schema;

/** One award, also one that has ended or was taken back. */
export async function readAward(ctx: RequestContext, input: { id: Id<'award'> }): Promise<Award> {
  const { answers, tenancy } = await readOne(ctx, 'awards.read', db => [
    db
      .select(awardColumns(ctx))
      .from(awards)
      .where(and(eq(awards.tenantId, ctx.credential.tenantId), eq(awards.id, input.id), awardInScope(ctx))),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('award');
  return toAward(row, tenancy.configuration);
}
