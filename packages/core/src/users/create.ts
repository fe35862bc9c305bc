import { type Id, newId, schema } from '@lifang/db';
import { checkGrants, type Grant, grantableUnits, insertGrants } from '../authorisation/grant.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { unknown } from '../errors/problem.ts';
import { hashPassword } from './password.ts';
import { findLinkedPerson } from './person.ts';
import { toUser, type User } from './view.ts';

const { users } = schema;

export interface CreateUser {
  readonly name: string;
  readonly password: string;
  readonly grants: readonly Grant[];
  readonly personId?: Id<'person'> | null | undefined;
}

/** Adds somebody who may log in, with roles no wider than those of whoever adds them. */
export async function createUser(ctx: RequestContext, input: CreateUser): Promise<User> {
  const { tenantId } = ctx.credential;
  const passwordHash = await hashPassword(input.password);
  const personId = input.personId ?? null;
  return write(ctx, 'users.create', async ({ entered, ask, commit }) => {
    const [reachable, [person]] = await ask(db => [
      grantableUnits(db, ctx, input.grants),
      findLinkedPerson(db, ctx, personId),
    ]);
    checkGrants(input.grants, reachable, entered());
    if (personId !== null && person === undefined) throw unknown('personId', 'person');

    const id = newId<'user'>();
    const row = { id, name: input.name, status: 'active', personId, createdAt: ctx.now, version: 1 };
    return commit(
      toUser({ ...row, grants: input.grants }),
      { noun: 'user', targetId: id, detail: { grants: input.grants, personId } },
      db => [
        db.insert(users).values({ tenantId, passwordHash, ...row }),
        insertGrants(db, tenantId, { userId: id }, input.grants),
      ],
    );
  });
}
