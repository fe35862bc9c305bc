import { type Db, type Id, json, rows, run, type Statement } from '@lifang/db';
import { factsOf } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { actOf } from '../../events/look.ts';
import type { RecordEvent } from '../../events/record.ts';
import { type StoredEvent, storeEvents, storeLinks } from '../../events/store.ts';
import { supersede } from '../../events/supersede.ts';
import type { EventSubject } from '../../events/view.ts';
import type { Fault } from '../file/faults.ts';
import { type Applied, ask, type Job } from '../job.ts';
import { judgeRow } from '../judge.ts';
import { eventChanges } from './changes.ts';
import { recountEvents } from './recount.ts';
import { eventRows } from './rows.ts';

const PORTION = 2000;

const id = <N extends 'event' | 'unit' | 'person' | 'household'>() =>
  z.custom<Id<N>>(value => typeof value === 'string');
const jsonOf = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (typeof value === 'string' ? JSON.parse(value) : value), schema);
const subjectSchema: z.ZodType<EventSubject> = z.union([
  z.object({ personId: id<'person'>() }),
  z.object({ householdId: id<'household'>() }),
  z.object({ unitId: id<'unit'>() }),
]);
const eventSchema = z.object({
  line: z.coerce.number(),
  id: id<'event'>(),
  stored: id<'event'>().nullable(),
  externalId: z.string(),
  kind: z.string(),
  on: z.string(),
  byUnitId: id<'unit'>().nullable(),
  about: jsonOf(z.array(subjectSchema)),
  participantIds: jsonOf(z.array(id<'person'>())),
  invitedIds: jsonOf(z.array(id<'person'>())),
  data: jsonOf(z.record(z.string(), z.unknown())),
  reason: z.string().nullable(),
});

/** Records new events and corrects those that differ, a portion at a time, judged by the limits on their kinds. */
export async function applyEvents(job: Job): Promise<Applied> {
  const lines = await changedLines(job);
  const refused: Fault[] = [];
  const touched: Id<'event'>[] = [];
  for (let at = 0; at < lines.length; at += PORTION) {
    const portion = await rowsOf(job, lines.slice(at, at + PORTION));
    refused.push(...(await applyPortion(job, portion)));
    touched.push(...portion.map(row => row.id));
  }
  return { refused, recount: () => recountEvents(job, touched) };
}

type Filed = z.infer<typeof eventSchema>;

async function changedLines(job: Job): Promise<number[]> {
  const changes = sql`select line from (${eventChanges(job)}) c where change <> 'unchanged' order by line`;
  const found = await ask(job, db => rows(db, changes, z.object({ line: z.coerce.number() })));
  return found.map(({ line }) => line);
}

function rowsOf(job: Job, lines: readonly number[]): Promise<Filed[]> {
  return ask(job, db =>
    rows(
      db,
      sql`select e.line, coalesce(e."storedId", e.id) as id, e."storedId" as stored, e."externalId", e.kind, e."on", e."newBy" as "byUnitId",
            e."newAbout" as about, e."newParticipants" as "participantIds", e."newInvited" as "invitedIds", e."newData" as data, e."newReason" as reason
          from (${eventRows(job)}) e where e.line = any (${`{${lines.join(',')}}`}::integer[]) order by e.line`,
      eventSchema,
    ),
  );
}

async function applyPortion(job: Job, portion: readonly Filed[]): Promise<Fault[]> {
  const acts = portion.map(row => actOf(asRecorded(row)));
  const facts = await ask(job, db => factsOf(db, job.tenantId, job.config, acts));
  const faults: Fault[] = [];
  const added: StoredEvent[] = [];
  const corrected: StoredEvent[] = [];
  portion.forEach((row, index) => {
    const act = acts[index];
    if (act === undefined) return;
    const judged = judgeRow(job.config, act, facts[index], { ...row, column: 'kind' });
    if ('fault' in judged) {
      faults.push(judged.fault);
      return;
    }
    const event = { ...asRecorded(row), id: row.id, ...judged };
    (row.stored === null ? added : corrected).push(event);
  });
  if (added.length > 0) await job.tx.ask(db => storeEvents(db, job.ctx, job.config, added));
  if (corrected.length > 0) await job.tx.ask(db => correctAll(db, job, corrected));
  return faults;
}

function asRecorded({
  kind,
  on,
  byUnitId,
  about,
  participantIds,
  invitedIds,
  data,
  externalId,
  reason,
}: Filed): RecordEvent {
  return { kind, on, byUnitId, about, participantIds, invitedIds, data, externalId, reason };
}

/** What stood before is kept, as when an event is corrected by request. */
function correctAll(db: Db, job: Job, events: readonly StoredEvent[]): Statement[] {
  const { tenantId, ctx, config } = job;
  const given = events.map(({ id, on, byUnitId, data, counts, findings, reason }) => ({
    id,
    occurred_on: on,
    unit_id: byUnitId,
    data,
    counts,
    findings,
    reason,
  }));
  const ids = json(events.map(event => event.id));
  const theirs = sql`in (select value::uuid from jsonb_array_elements_text(${ids}))`;
  return [
    ...events.flatMap(event => supersede(db, tenantId, event.id)),
    run(
      db,
      sql`update events e set occurred_on = g.occurred_on, unit_id = g.unit_id, data = g.data, counts = g.counts,
            findings = g.findings, reason = g.reason, version = e.version + 1
          from jsonb_to_recordset(${json(given)})
            as g(id uuid, occurred_on date, unit_id uuid, data jsonb, counts boolean, findings jsonb, reason text)
          where e.tenant_id = ${tenantId} and e.id = g.id`,
    ),
    run(db, sql`delete from event_subjects where tenant_id = ${tenantId} and event_id ${theirs}`),
    run(db, sql`delete from event_participants where tenant_id = ${tenantId} and event_id ${theirs}`),
    run(db, sql`delete from facets where tenant_id = ${tenantId} and owner_id ${theirs}`),
    ...storeLinks(db, ctx, config, events),
  ];
}
