import { type Id, json, rows, run } from '@lifang/db';
import { recompute } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound, Problem } from '../errors/problem.ts';
import type { Data } from '../fields/validate.ts';
import { idsOf } from '../residences/lock.ts';
import { expectVersion } from '../versions.ts';
import { kindErrors } from './check.ts';
import { look, namedBy } from './look.ts';
import { checkReferences, judgeAll, type RecordEvent } from './record.ts';
import { recordedAs } from './recorded-as.ts';
import { eventMayBeChanged, selectEvents } from './select.ts';
import { storeLinks } from './store.ts';
import { supersede } from './supersede.ts';
import { type Event, type EventSubject, eventRowSchema, toEvent } from './view.ts';

export interface CorrectEvent {
  readonly id: Id<'event'>;
  readonly on?: Day | undefined;
  readonly byUnitId?: Id<'unit'> | null | undefined;
  readonly about?: readonly EventSubject[] | undefined;
  readonly participantIds?: readonly Id<'person'>[] | undefined;
  readonly invitedIds?: readonly Id<'person'>[] | undefined;
  readonly data?: Data | undefined;
  /** Why what stood before was wrong. */
  readonly reason: string;
}

/** Puts an event right. What stood before is kept; limits judge it anew; whoever it was and now is about is recounted. */
export function correctEvent(ctx: RequestContext, input: CorrectEvent): Promise<Event> {
  const { tenantId } = ctx.credential;
  return write(ctx, 'events.correct', async ({ tenancy, ask, commit }) => {
    const { configuration } = tenancy;
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
        detail: { zh: '该事项已撤销；请重新记录', en: 'the event is withdrawn; record it anew' },
      });

    const before = recordedAs(found);
    const after: RecordEvent = {
      ...before,
      on: input.on ?? before.on,
      byUnitId: input.byUnitId === undefined ? before.byUnitId : input.byUnitId,
      about: input.about ?? before.about,
      participantIds: input.participantIds ?? before.participantIds,
      invitedIds: input.invitedIds ?? before.invitedIds,
      data: input.data ?? before.data,
      reason: input.reason,
    };
    const wrong = kindErrors(configuration, after, ctx.today, '');
    if (wrong.length > 0) throw new Problem('invalid-input', { errors: wrong });
    // Both versions are looked at together: one lock order, and everybody either is about is recounted.
    const [units, households, people, stretches, participants, facts, homes] = await ask(db =>
      look(db, ctx, configuration, namedBy([after, before]), [after, before]),
    );
    checkReferences([after], stretches, participants, () => '');
    const [judged] = judgeAll(ctx, configuration, [after], facts);
    if (judged === undefined) throw new Error('one event was judged and none came back');

    const event = { ...judged, id: input.id };
    const names = Object.keys(input).filter(name => name !== 'id' && name !== 'reason');
    const row = {
      ...found,
      on: event.on,
      byUnitId: event.byUnitId,
      about: [...event.about],
      participantIds: [...event.participantIds],
      invitedIds: [...event.invitedIds],
      data: { ...event.data },
      counts: event.counts,
      findings: event.findings.map(finding => ({ ...finding, missing: [...finding.missing] })),
      reason: event.reason,
      version: found.version + 1,
    };
    return commit(
      toEvent(row, configuration),
      { noun: 'event', targetId: input.id, detail: { kind: found.kind, fields: names } },
      db => [
        ...supersede(db, tenantId, input.id),
        run(
          db,
          sql`update events set occurred_on = ${event.on}, unit_id = ${event.byUnitId}::uuid, data = ${json(event.data)}, counts = ${event.counts},
                findings = ${json(event.findings)}, reason = ${event.reason}, version = version + 1
              where tenant_id = ${tenantId} and id = ${input.id}`,
        ),
        run(db, sql`delete from event_subjects where tenant_id = ${tenantId} and event_id = ${input.id}`),
        run(db, sql`delete from event_participants where tenant_id = ${tenantId} and event_id = ${input.id}`),
        run(db, sql`delete from facets where tenant_id = ${tenantId} and owner_id = ${input.id}`),
        ...storeLinks(db, ctx, configuration, [event]),
        recompute(db, tenantId, configuration, ctx.today, {
          subjects: idsOf(units, households, homes, people),
          kinds: [found.kind],
        }),
      ],
    );
  });
}
