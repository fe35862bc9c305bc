import { type Id, json, newId, nothing, rows, run, schema } from '@lifang/db';
import { and, eq, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newSecret, tokenText } from '../authorisation/secrets.ts';
import { Problem } from '../errors/problem.ts';
import { minutesAfter } from '../instants.ts';
import { hashPassword, isOutdated, verifyPassword } from '../users/password.ts';
import { beforeLogin, type LoginContext, tenantNamed } from './context.ts';
import { issueSession, SESSION_HOURS } from './lucia.ts';
import { checkAttempt, countAttempt, forgetFailures, forgetOldAttempts, nameHash } from './throttle.ts';
import { countUnknown } from './unknown-tenants.ts';

const { sessions, users } = schema;

export interface CreateSession {
  /** The tenant's slug. */
  readonly tenant: string;
  readonly name: string;
  readonly password: string;
}

export interface CreatedSession {
  /** Shown this once. */
  token: string;
  /** However busy it is, it ends then. */
  expiresAt: string;
  user: { id: Id<'user'>; name: string };
}

/**
 * Logs somebody in. An unknown tenant, an unknown or disabled user and a wrong password get the same answer after the
 * same work.
 */
export async function createSession(ctx: LoginContext, input: CreateSession): Promise<CreatedSession> {
  const tenantId = await tenantNamed(ctx, input.tenant);
  if (tenantId === null) {
    countUnknown(ctx, input.tenant, input.name);
    await verifyPassword(input.password, null);
    throw wrong();
  }
  const hash = nameHash(ctx, tenantId, input.name);
  const user = await look(ctx, tenantId, input.name, hash);
  const right = await verifyPassword(input.password, user?.status === 'active' ? user.passwordHash : null);
  if (!right || user === undefined) throw wrong();
  const renewed = isOutdated(user.passwordHash) ? await hashPassword(input.password) : null;
  return open(ctx, tenantId, { user, name: input.name, nameHash: hash, renewed });
}

function wrong(): Problem {
  return new Problem('unauthenticated', {
    detail: { zh: '租户、用户名或密码不正确', en: 'the tenant, the name or the password is wrong' },
  });
}

interface FoundUser {
  readonly id: Id<'user'>;
  readonly passwordHash: string;
  readonly status: string;
}

/** Counts the attempt and looks the user up. */
function look(
  ctx: LoginContext,
  tenantId: Id<'tenant'>,
  name: string,
  hash: string,
): Promise<FoundUser | undefined> {
  return beforeLogin(ctx, tenantId, async tx => {
    const [[attempt], , [user]] = await tx.finish(db => [
      countAttempt(db, ctx, tenantId, hash),
      forgetOldAttempts(db, ctx, tenantId, hash),
      db
        .select({ id: users.id, passwordHash: users.passwordHash, status: users.status })
        .from(users)
        .where(and(eq(users.tenantId, tenantId), eq(users.name, name))),
    ]);
    checkAttempt(ctx, attempt);
    return user;
  });
}

/** Issues the session, unless the user or the tenant has changed since the password was checked. */
async function open(
  ctx: LoginContext,
  tenantId: Id<'tenant'>,
  login: {
    readonly user: FoundUser;
    readonly name: string;
    readonly nameHash: string;
    readonly renewed: string | null;
  },
): Promise<CreatedSession> {
  const { user, renewed } = login;
  const id = newId<'session'>();
  const secret = newSecret();
  const issue = await issueSession(
    { tenantId, now: ctx.now },
    { id, userId: user.id, secretHash: secret.hash },
  );
  const self = and(eq(users.tenantId, tenantId), eq(users.id, user.id));
  return beforeLogin(ctx, tenantId, async tx => {
    const [[same], [tenant]] = await tx.ask(db => [
      db
        .select({ id: users.id })
        .from(users)
        .where(and(self, eq(users.passwordHash, user.passwordHash), eq(users.status, 'active')))
        .for('no key update'),
      rows(db, sql`select status from tenants where id = ${tenantId}`, z.object({ status: z.string() })),
    ]);
    if (same === undefined) throw wrong();
    if (tenant?.status !== 'active') throw new Problem('tenant-suspended');
    await tx.finish(db => [
      forgetFailures(db, tenantId, login.nameHash),
      renewed === null ? nothing : db.update(users).set({ passwordHash: renewed }).where(self),
      db
        .delete(sessions)
        .where(
          and(
            eq(sessions.tenantId, tenantId),
            eq(sessions.userId, user.id),
            lte(sessions.expiresAt, ctx.now),
          ),
        ),
      issue(db),
      run(
        db,
        sql`select set_config('app.actor_id', ${user.id}, true), set_config('app.actor_kind', 'user', true)`,
      ),
      run(
        db,
        sql`select audit_append(${ctx.now}::timestamptz, 'sessions.create', 'session', ${id}::uuid, ${ctx.requestId}, ${json({})})`,
      ),
    ]);
    return {
      token: tokenText(tenantId, id, secret),
      expiresAt: minutesAfter(ctx.now, SESSION_HOURS * 60),
      user: { id: user.id, name: login.name },
    };
  });
}
