import { isId, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound } from '../errors/problem.ts';
import { endSession } from './lucia.ts';

const { sessions } = schema;

/** Logs out: ends the session the request came with. */
export async function endCurrentSession(ctx: RequestContext): Promise<null> {
  const { credential, now } = ctx;
  const { tenantId } = credential;
  const id = credential.as === 'bearer' && isId<'session'>(credential.id) ? credential.id : null;
  if (id === null) throw notFound('session');
  const end = await endSession({ tenantId, now }, id);
  return write(ctx, 'sessions.end', async ({ ask, commit }) => {
    const [[found]] = await ask(db => [
      db
        .select({ id: sessions.id })
        .from(sessions)
        .where(and(eq(sessions.tenantId, tenantId), eq(sessions.id, id))),
    ]);
    // An API key is no session: it is revoked, not ended.
    if (found === undefined) throw notFound('session');
    return commit(null, { noun: 'session', targetId: id, detail: {} }, db => [end(db)]);
  });
}
