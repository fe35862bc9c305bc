import { type Id, rows, run } from '@lifang/db';
import { recompute } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound, Problem } from '../errors/problem.ts';
import { idsOf } from '../residences/lock.ts';
import { expectVersion } from '../versions.ts';
import { look, namedBy } from './look.ts';
import { recordedAs } from './recorded-as.ts';
import { eventMayBeChanged, selectEvents } from './select.ts';
import { supersede } from './supersede.ts';
import { type Event, eventRowSchema, toEvent } from './view.ts';

/** Takes an event back: it stays in the history with the reason, and counts for nothing. */
export function withdrawEvent(
  ctx: RequestContext,
  input: { id: Id<'event'>; reason: string },
): Promise<Event> {
  const { tenantId } = ctx.credential;
  return write(ctx, 'events.withdraw', async ({ tenancy, ask, commit }) => {
    const [[found]] = await ask(db => [
      rows(
        db,
        selectEvents(
          ctx,
          sql`and e.id = ${input.id} and e.current_id is null and ${eventMayBeChanged(ctx)} for no key update of e`,
        ),
        eventRowSchema,
      ),
    ]);
    if (found === undefined) throw notFound('event');
    expectVersion(ctx, found.version);
    if (found.status === 'withdrawn')
      throw new Problem('conflict', {
        detail: { zh: '该事项已经撤销', en: 'the event is withdrawn already' },
      });
    const before = recordedAs(found);
    const [units, households, people, , , , homes] = await ask(db =>
      look(db, ctx, tenancy.configuration, namedBy([before]), [before]),
    );

    const after = {
      ...found,
      status: 'withdrawn' as const,
      counts: false,
      reason: input.reason,
      version: found.version + 1,
    };
    return commit(
      toEvent(after, tenancy.configuration),
      { noun: 'event', targetId: input.id, detail: { kind: found.kind, on: found.on } },
      db => [
        ...supersede(db, tenantId, input.id),
        run(
          db,
          sql`update events set status = 'withdrawn', counts = false, reason = ${input.reason}, version = version + 1
              where tenant_id = ${tenantId} and id = ${input.id}`,
        ),
        run(
          db,
          sql`update event_subjects set counts = false where tenant_id = ${tenantId} and event_id = ${input.id}`,
        ),
        recompute(db, tenantId, tenancy.configuration, ctx.today, {
          subjects: idsOf(units, households, homes, people),
          kinds: [found.kind],
        }),
      ],
    );
  });
}
