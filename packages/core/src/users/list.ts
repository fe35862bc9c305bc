import { schema } from '@lifang/db';
import { and, asc, eq, gt } from 'drizzle-orm';
import { holderInScope } from '../authorisation/holder-columns.ts';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { toUser, type User, type UserStatus, userColumns } from './view.ts';

const { users } = schema;

export interface ListUsers extends PageInput {
  readonly name?: string | undefined;
  readonly status?: UserStatus | undefined;
}

/** The users within the actor's reach, oldest first. */
export async function listUsers(ctx: RequestContext, input: ListUsers): Promise<Page<User>> {
  const after = readIdCursor<'user'>(input.cursor);
  const { answers } = await readPage(ctx, 'users.list', input, db => [
    db
      .select(userColumns(ctx))
      .from(users)
      .where(
        and(
          eq(users.tenantId, ctx.credential.tenantId),
          holderInScope(ctx, 'user_id', users.id),
          input.name === undefined ? undefined : eq(users.name, input.name),
          input.status === undefined ? undefined : eq(users.status, input.status),
          after === null ? undefined : gt(users.id, after),
        ),
      )
      .orderBy(asc(users.id))
      .limit(input.limit + 1),
  ]);
  return toPage(answers[0], input.limit, row => [row.id], toUser);
}
