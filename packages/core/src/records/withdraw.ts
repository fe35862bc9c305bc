import { type Id, run } from '@lifang/db';
import { recompute } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { idsOf } from '../residences/lock.ts';
import { expectKept, lockRecord } from './lock.ts';
import { lookNamed } from './look.ts';
import { supersede } from './supersede.ts';
import { type RegisterRecord, toRecord } from './view.ts';

/** Takes a record back: it stays in the history with the reason, and counts for nothing. */
export function withdrawRecord(
  ctx: RequestContext,
  input: { id: Id<'record'>; reason: string },
): Promise<RegisterRecord> {
  const { tenantId } = ctx.credential;
  const { id, reason } = input;
  return write(ctx, 'records.withdraw', async ({ tenancy, ask, commit }) => {
    const [[row]] = await ask(db => [lockRecord(db, ctx, id)]);
    const before = expectKept(ctx, row);
    const [units, households, people, , , homes] = await ask(db =>
      lookNamed(db, ctx, tenancy.configuration, [before]),
    );

    const after = {
      ...before,
      status: 'withdrawn' as const,
      counts: false,
      reason,
      version: before.version + 1,
    };
    return commit(
      toRecord(after, tenancy.configuration),
      { noun: 'record', targetId: id, detail: { kind: before.kind, on: before.on } },
      db => [
        ...supersede(db, tenantId, id),
        run(
          db,
          sql`update records set status = 'withdrawn', counts = false, reason = ${reason}, version = version + 1
              where tenant_id = ${tenantId} and id = ${id}`,
        ),
        run(
          db,
          sql`update record_subjects set counts = false where tenant_id = ${tenantId} and record_id = ${id}`,
        ),
        recompute(db, tenantId, tenancy.configuration, ctx.today, {
          subjects: idsOf(units, households, homes, people),
          kinds: [before.kind],
        }),
      ],
    );
  });
}
