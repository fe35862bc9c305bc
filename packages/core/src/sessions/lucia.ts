import { type Db, type Id, isId, type Statement, schema } from '@lifang/db';
import { and, eq, ne } from 'drizzle-orm';
import { type Adapter, Lucia, TimeSpan } from 'lucia';
import { minutesAfter } from '../instants.ts';

const { sessions } = schema;

declare module 'lucia' {
  interface Register {
    UserId: Id<'user'>;
    DatabaseSessionAttributes: { readonly secretHash: string };
  }
}

/** Sessions end after so many hours, however busy; `enter()` ends idle ones earlier. */
export const SESSION_HOURS = 12;

/** What issuing or ending sessions does to the table, to be sent with the rest of a transaction. */
export type SessionChange = (db: Db) => Statement;

/** In which tenant, and when. */
interface Here {
  readonly tenantId: Id<'tenant'>;
  readonly now: string;
}

/**
 * The one file that knows lucia: it issues and ends sessions, and nothing else; `enter()` validates them. To replace it,
 * give these three functions other bodies.
 */
export function issueSession(
  here: Here,
  session: { readonly id: Id<'session'>; readonly userId: Id<'user'>; readonly secretHash: string },
): Promise<SessionChange> {
  const { id, userId, secretHash } = session;
  return collect(here, null, async lucia => {
    await lucia.createSession(userId, { secretHash }, { sessionId: id });
  });
}

/** Ends one session. */
export function endSession(here: Here, id: Id<'session'>): Promise<SessionChange> {
  return collect(here, null, lucia => lucia.invalidateSession(id));
}

/** Ends all sessions of a user but one. */
export function endSessionsOf(here: Here, userId: Id<'user'>, except: string | null): Promise<SessionChange> {
  return collect(here, except, lucia => lucia.invalidateUserSessions(userId));
}

async function collect(
  here: Here,
  except: string | null,
  use: (lucia: Lucia) => Promise<void>,
): Promise<SessionChange> {
  const changes: SessionChange[] = [];
  await use(
    new Lucia(adapter(here, except, changes), { sessionExpiresIn: new TimeSpan(SESSION_HOURS, 'h') }),
  );
  const [change, ...more] = changes;
  if (change === undefined || more.length > 0) throw new Error('lucia did not ask for exactly one change');
  return change;
}

function adapter({ tenantId, now }: Here, except: string | null, changes: SessionChange[]): Adapter {
  return {
    async setSession({ id, userId, attributes }) {
      if (!isId<'session'>(id)) throw new Error('lucia made an id of its own');
      changes.push(db =>
        db.insert(sessions).values({
          tenantId,
          id,
          userId,
          secretHash: attributes.secretHash,
          createdAt: now,
          lastSeenAt: now,
          // lucia reads the machine's clock and ours is injected, so that its duration is kept and not its instant.
          expiresAt: minutesAfter(now, SESSION_HOURS * 60),
        }),
      );
    },
    async deleteSession(id) {
      if (!isId<'session'>(id)) return;
      changes.push(db =>
        db.delete(sessions).where(and(eq(sessions.tenantId, tenantId), eq(sessions.id, id))),
      );
    },
    async deleteUserSessions(userId) {
      const kept = except !== null && isId<'session'>(except) ? ne(sessions.id, except) : undefined;
      changes.push(db =>
        db.delete(sessions).where(and(eq(sessions.tenantId, tenantId), eq(sessions.userId, userId), kept)),
      );
    },
    getSessionAndUser: unused,
    getUserSessions: unused,
    updateSessionExpiration: unused,
    deleteExpiredSessions: unused,
  };
}

function unused(): never {
  throw new Error('sessions are validated by enter() and never prolonged');
}
