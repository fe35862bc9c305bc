import { each, type Id, nothing, schema } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';
import {
  checkGrants,
  type Grant,
  grantableUnits,
  insertGrants,
  removeGrants,
} from '../authorisation/grant.ts';
import { holderInScope } from '../authorisation/holder-columns.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, unknown } from '../errors/problem.ts';
import { endSessionsOf } from '../sessions/lucia.ts';
import { expectVersion } from '../versions.ts';
import { hashPassword } from './password.ts';
import { findLinkedPerson } from './person.ts';
import { toUser, type User, type UserStatus, userColumns } from './view.ts';

const { users } = schema;

export interface UpdateUser {
  readonly id: Id<'user'>;
  readonly status?: UserStatus | undefined;
  readonly personId?: Id<'person'> | null | undefined;
  readonly password?: string | undefined;
  /** In place of those there are. */
  readonly grants?: readonly Grant[] | undefined;
}

/** Changes what a user may do and how they log in. A new password, or disabling them, ends their other sessions. */
export async function updateUser(ctx: RequestContext, input: UpdateUser): Promise<User> {
  const { tenantId } = ctx.credential;
  const self = and(eq(users.tenantId, tenantId), eq(users.id, input.id));
  const passwordHash = input.password === undefined ? undefined : await hashPassword(input.password);
  const endOthers = await endSessionsOf({ tenantId, now: ctx.now }, input.id, currentSession(ctx));
  return write(ctx, 'users.update', async ({ entered, ask, commit }) => {
    const [[found], reachable, [person]] = await ask(db => [
      db
        .select(userColumns(ctx))
        .from(users)
        .where(and(self, holderInScope(ctx, 'user_id', users.id)))
        .for('no key update'),
      grantableUnits(db, ctx, input.grants ?? []),
      findLinkedPerson(db, ctx, input.personId),
    ]);
    if (found === undefined) throw notFound('user');
    expectVersion(ctx, found.version);
    if (input.grants) checkGrants(input.grants, reachable, entered());
    if (input.personId && person === undefined) throw unknown('personId', 'person');
    if (input.status === 'disabled' && entered().actor.id === String(input.id)) {
      throw invalid('status', { zh: '不能停用自己', en: 'nobody disables themselves' });
    }

    const changed = {
      status: input.status ?? found.status,
      personId: input.personId === undefined ? found.personId : input.personId,
      version: found.version + 1,
    };
    const grants = input.grants ?? found.grants;
    const names = Object.keys(input).filter(name => name !== 'id');
    const ends = passwordHash !== undefined || changed.status === 'disabled';
    return commit(
      toUser({ ...found, ...changed, grants }),
      {
        noun: 'user',
        targetId: input.id,
        detail: { fields: names, ...(input.grants ? { grants: input.grants } : {}) },
      },
      db => [
        db
          .update(users)
          .set({ ...changed, ...(passwordHash ? { passwordHash } : {}), version: sql`${users.version} + 1` })
          .where(self),
        input.grants
          ? each([
              removeGrants(db, tenantId, input.id),
              insertGrants(db, tenantId, { userId: input.id }, input.grants),
            ])
          : nothing,
        ends ? endOthers(db) : nothing,
      ],
    );
  });
}

/** Whoever changes their own password stays logged in where they do it. */
function currentSession({ credential }: RequestContext): string | null {
  return credential.as === 'bearer' ? credential.id : null;
}
