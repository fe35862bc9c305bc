import { type Id, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { expectKeptEntry, lockEntry } from './lock.ts';
import { supersede } from './supersede.ts';
import { type Entry, toEntry } from './view.ts';

const { entries } = schema;

/** Takes an entry back: it stays in the history with the reason, and counts for nothing. */
export function withdrawEntry(
  ctx: RequestContext,
  input: { id: Id<'entry'>; reason: string },
): Promise<Entry> {
  const { tenantId } = ctx.credential;
  const { id, reason } = input;
  return write(ctx, 'entries.withdraw', async ({ ask, commit }) => {
    const [[row]] = await ask(db => [lockEntry(db, ctx, id)]);
    const before = expectKeptEntry(ctx, row);
    const after = { ...before, status: 'withdrawn' as const, reason, version: before.version + 1 };
    return commit(
      toEntry(after),
      { noun: 'entry', targetId: id, detail: { kind: before.kind, on: before.on } },
      db => [
        supersede(db, tenantId, id),
        db
          .update(entries)
          .set({ status: 'withdrawn', reason, version: after.version })
          .where(and(eq(entries.tenantId, tenantId), eq(entries.id, id))),
      ],
    );
  });
}
