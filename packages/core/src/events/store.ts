import { type Db, type Finding, type Id, json, nothing, run, type Statement } from '@lifang/db';
import { type Configuration, findEventKind } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { addFacets, facetsOf } from '../fields/facets.ts';
import type { RecordEvent } from './record.ts';

/** An event ready to be stored. */
export interface StoredEvent extends RecordEvent {
  readonly id: Id<'event'>;
  readonly findings: readonly Finding[];
  readonly counts: boolean;
}

/** Inserts events with their subjects, participants and facets: one statement each, whatever their number. */
export function storeEvents(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  events: readonly StoredEvent[],
): Statement[] {
  const { tenantId } = ctx.credential;
  const given = events.map(event => ({
    id: event.id,
    kind: event.kind,
    external_id: event.externalId,
    occurred_on: event.on,
    unit_id: event.byUnitId,
    data: event.data,
    counts: event.counts,
    findings: event.findings,
    reason: event.reason,
  }));
  return [
    run(
      db,
      sql`insert into events (tenant_id, id, kind, external_id, occurred_on, unit_id, data, counts, findings, reason, created_at)
          select ${tenantId}, e.*, ${ctx.now}::timestamptz
          from jsonb_to_recordset(${json(given)})
            as e(id uuid, kind text, external_id text, occurred_on date, unit_id uuid, data jsonb, counts boolean, findings jsonb, reason text)`,
    ),
    ...storeLinks(db, ctx, config, events),
  ];
}

/** Inserts what hangs on events: whom they are about, who took part or was invited, and facets. */
export function storeLinks(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  events: readonly StoredEvent[],
): Statement[] {
  const { tenantId } = ctx.credential;
  const subjects = events.flatMap(event =>
    event.about.map(subject => ({
      event_id: event.id,
      person_id: 'personId' in subject ? subject.personId : null,
      household_id: 'householdId' in subject ? subject.householdId : null,
      unit_id: 'unitId' in subject ? subject.unitId : null,
      kind: event.kind,
      occurred_on: event.on,
      counts: event.counts,
    })),
  );
  const participants = events.flatMap(event => [
    ...event.participantIds.map(person_id => ({ event_id: event.id, person_id, role: 'present' })),
    ...event.invitedIds.map(person_id => ({ event_id: event.id, person_id, role: 'invited' })),
  ]);
  const facets = events.flatMap(event => {
    const found = facetsOf(findEventKind(config, event.kind)?.definition.fields ?? {}, event.data);
    return found.length === 0 ? [] : [{ id: event.id, facets: found }];
  });
  return [
    subjects.length === 0
      ? nothing
      : run(
          db,
          sql`insert into event_subjects (tenant_id, event_id, person_id, household_id, unit_id, kind, occurred_on, counts)
              select ${tenantId}, s.*
              from jsonb_to_recordset(${json(subjects)})
                as s(event_id uuid, person_id uuid, household_id uuid, unit_id uuid, kind text, occurred_on date, counts boolean)`,
        ),
    participants.length === 0
      ? nothing
      : run(
          db,
          sql`insert into event_participants (tenant_id, event_id, person_id, role)
              select ${tenantId}, p.* from jsonb_to_recordset(${json(participants)}) as p(event_id uuid, person_id uuid, role text)`,
        ),
    addFacets(db, tenantId, 'event_id', facets),
  ];
}
