import { type Id, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import { holderInScope } from '../authorisation/holder-columns.ts';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { toUser, type User, userColumns } from './view.ts';

const { users } = schema;

/** One user. */
export async function readUser(ctx: RequestContext, input: { id: Id<'user'> }): Promise<User> {
  const { answers } = await readOne(ctx, 'users.read', db => [
    db
      .select(userColumns(ctx))
      .from(users)
      .where(
        and(
          eq(users.tenantId, ctx.credential.tenantId),
          eq(users.id, input.id),
          holderInScope(ctx, 'user_id', users.id),
        ),
      ),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('user');
  return toUser(row);
}
