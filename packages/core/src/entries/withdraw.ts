import { type Id, schema, texts } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { lockUnits } from '../residences/lock.ts';
import { coveredFunds, expectCovered, notLooked, overdrawn } from './cover.ts';
import { booksOfEntry, expectKeptEntry, lockEntry } from './lock.ts';
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
  return write(ctx, 'entries.withdraw', async ({ tenancy: { configuration }, ask, commit }) => {
    const covered = coveredFunds(configuration);
    const books = booksOfEntry(tenantId, id);
    const kind = sql`(select w.kind from entries w
      where w.tenant_id = ${tenantId} and w.id = ${id} and w.kind = any (${texts(covered)}))`;
    const [, [row], short] = await ask(db => [
      lockUnits(db, tenantId, sql`in (${books})`),
      lockEntry(db, ctx, id),
      covered.length === 0 ? notLooked : overdrawn(db, tenantId, { kind, books }, null, id),
    ]);
    const before = expectKeptEntry(ctx, row);
    expectCovered(ctx.language, configuration, before.kind, short);
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
