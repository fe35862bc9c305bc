import { type Id, newId } from '@lifang/db';
import { type Configuration, type Facts, recompute } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { type InputError, Problem } from '../errors/problem.ts';
import type { Data } from '../fields/validate.ts';
import { judgeAct } from '../judging/settle.ts';
import { idsOf } from '../residences/lock.ts';
import { kindErrors, referenceErrors } from './check.ts';
import { actOf, look, namedBy, type Stretch } from './look.ts';
import { type StoredEvent, storeEvents } from './store.ts';
import { type Event, type EventSubject, toEvent } from './view.ts';

/** An event to be recorded. */
export interface RecordEvent {
  readonly kind: string;
  readonly on: Day;
  readonly byUnitId: Id<'unit'> | null;
  readonly about: readonly EventSubject[];
  /** Who took part. */
  readonly participantIds: readonly Id<'person'>[];
  /** Who was invited, whether they came or not. */
  readonly invitedIds: readonly Id<'person'>[];
  readonly data: Data;
  readonly externalId: string | null;
  /** Why it should be kept in spite of a warning. */
  readonly reason: string | null;
}

/** Records one event and recounts what it discharges. */
export async function recordEvent(ctx: RequestContext, input: RecordEvent): Promise<Event> {
  const [event] = await record(ctx, 'events.record', [input], () => '');
  if (event === undefined) throw new Error('one event was recorded and none came back');
  return event;
}

/** Records several events, all or none. */
export function recordEvents(ctx: RequestContext, inputs: readonly RecordEvent[]): Promise<Event[]> {
  return record(ctx, 'events.record-batch', inputs, index => `items[${index}].`);
}

function record(
  ctx: RequestContext,
  operation: 'events.record' | 'events.record-batch',
  inputs: readonly RecordEvent[],
  path: (index: number) => string,
): Promise<Event[]> {
  return write(ctx, operation, async ({ tenancy, ask, commit }) => {
    const { configuration } = tenancy;
    const wrong = inputs.flatMap((event, index) => kindErrors(configuration, event, ctx.today, path(index)));
    if (wrong.length > 0) throw new Problem('invalid-input', { errors: wrong });

    const named = namedBy(inputs);
    const [units, households, people, stretches, participants, facts, homes] = await ask(db =>
      look(db, ctx, configuration, named, inputs),
    );
    checkReferences(inputs, stretches, participants, path);

    const judged = judgeAll(ctx, configuration, inputs, facts);
    const touched = idsOf(units, households, homes, people);
    const [first] = judged;
    return commit(
      judged.map(event => recorded(ctx, configuration, event)),
      {
        noun: 'event',
        targetId: judged.length === 1 && first ? first.id : null,
        detail:
          judged.length === 1 && first ? { kind: first.kind, on: first.on } : { recorded: judged.length },
      },
      db => [
        ...storeEvents(db, ctx, configuration, judged),
        recompute(db, tenancy.tenantId, configuration, ctx.today, {
          subjects: touched,
          kinds: judged.map(({ kind }) => kind),
        }),
      ],
    );
  });
}

/** Refuses references that do not hold, all at once. */
export function checkReferences(
  events: readonly RecordEvent[],
  stretches: readonly Stretch[],
  participants: readonly { readonly id: string }[],
  path: (index: number) => string,
): void {
  const byId = Map.groupBy(stretches, row => row.id);
  const known = new Set(participants.map(row => row.id));
  const errors: InputError[] = events.flatMap((event, index) =>
    referenceErrors(event, byId, known, path(index)),
  );
  if (errors.length > 0) throw new Problem('unknown-reference', { errors });
}

/** Judges events by the limits on their kinds and draws the consequences. */
export function judgeAll(
  ctx: RequestContext,
  config: Configuration,
  events: readonly RecordEvent[],
  facts: Facts,
): StoredEvent[] {
  return events.map((event, index) => {
    const judged = judgeAct(ctx, config, actOf(event), facts[index], event.reason);
    return { ...event, id: newId<'event'>(), ...judged };
  });
}

function recorded(ctx: RequestContext, config: Configuration, event: StoredEvent): Event {
  return toEvent(
    {
      ...event,
      about: [...event.about],
      participantIds: [...event.participantIds],
      invitedIds: [...event.invitedIds],
      data: { ...event.data },
      findings: event.findings.map(finding => ({ ...finding, missing: [...finding.missing] })),
      status: 'kept',
      version: 1,
      recordedAt: ctx.now,
      // Whoever records it has just said it.
      personal: true,
    },
    config,
  );
}
