import { type Id, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { type Notice, noticeColumns, toNotice } from './view.ts';

const { notices } = schema;

/** One notice, whether or not it is up. */
export async function readNotice(ctx: RequestContext, input: { id: Id<'notice'> }): Promise<Notice> {
  const { answers, tenancy } = await readOne(ctx, 'notices.read', db => [
    db
      .select(noticeColumns(ctx))
      .from(notices)
      .where(
        and(
          eq(notices.tenantId, ctx.credential.tenantId),
          eq(notices.id, input.id),
          unitInScope(ctx, notices.unitId),
        ),
      ),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('notice');
  return toNotice(row, tenancy.configuration);
}
