import { type Db, type Id, oneOf, rows, texts, uuids } from '@lifang/db';
import { type Configuration, factsOf, type RecordingAct, unitKindsReading } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { subjectInScope, unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { lockHomes } from '../residences/lock.ts';
import type { RecordEvent } from './record.ts';

/** Ids named by some events, each once. */
export interface Named {
  readonly people: readonly Id<'person'>[];
  readonly households: readonly Id<'household'>[];
  readonly units: readonly Id<'unit'>[];
  /** Who took part or was invited. */
  readonly participants: readonly Id<'person'>[];
  readonly byUnits: readonly Id<'unit'>[];
  /** Units that may be named though the actor does not reach them: whoever acts is found from them. */
  readonly elsewhere?: readonly Id<'unit'>[];
}

export function namedBy(events: readonly RecordEvent[]): Named {
  const about = events.flatMap(event => event.about);
  return {
    people: unique(about.flatMap(subject => ('personId' in subject ? [subject.personId] : []))),
    households: unique(about.flatMap(subject => ('householdId' in subject ? [subject.householdId] : []))),
    units: unique(about.flatMap(subject => ('unitId' in subject ? [subject.unitId] : []))),
    participants: unique(events.flatMap(event => [...event.participantIds, ...event.invitedIds])),
    byUnits: unique(events.flatMap(event => (event.byUnitId === null ? [] : [event.byUnitId]))),
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();

/** An act for the limits to judge. */
export function actOf(event: RecordEvent): RecordingAct {
  return {
    act: 'recording',
    kind: event.kind,
    on: event.on,
    about: event.about.map(subject => Object.values(subject)[0] ?? ''),
    participants: event.participantIds,
    invited: event.invitedIds,
    unitId: event.byUnitId,
    data: event.data,
  };
}

const stretch = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
});

/**
 * The statements of a recording's first flight: lock everything the events are about, in one order — units, then
 * households, then people, each by id — and look at it. `alongside` are the kinds of what comes to be with them, and
 * `anchors` the kinds of unit above whoever acts that something of it is counted by.
 */
export function look(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  named: Named,
  events: readonly RecordEvent[],
  alongside: readonly string[] = [],
  anchors: readonly string[] = [],
) {
  const { tenantId } = ctx.credential;
  const kinds = [...events.map(event => event.kind), ...alongside];
  const discharged = [
    ...new Set([...kinds.flatMap(kind => unitKindsReading(config, kind)), ...anchors]),
  ].sort();
  const days = events.map(event => event.on).sort();
  const first = days[0] ?? ctx.today;
  return [
    rows(
      db,
      sql`select u.id from units u
          where u.tenant_id = ${tenantId} and u.id = any (array(
            select unnest(${uuids(named.units)}) union all
            select above.id from unit_closure c
            join units above on above.tenant_id = ${tenantId} and above.id = c.ancestor_id and above.kind = any (${texts(discharged)})
            where c.tenant_id = ${tenantId} and c.descendant_id ${oneOf(named.byUnits)} and c.valid_to >= ${first}))
          order by u.id for no key update`,
      z.object({ id: z.string() }),
    ),
    rows(
      db,
      sql`select h.id from households h
          where h.tenant_id = ${tenantId} and h.id = any (array(
            select unnest(${uuids(named.households)}) union all
            select r.household_id from residences r
            where r.tenant_id = ${tenantId} and r.subject_id ${oneOf(named.people)} and r.valid_to >= ${first}))
          order by h.id for no key update`,
      z.object({ id: z.string() }),
    ),
    rows(
      db,
      sql`select p.id from people p where p.tenant_id = ${tenantId} and p.id ${oneOf(named.people)} order by p.id for no key update`,
      z.object({ id: z.string() }),
    ),
    // Where those concerned lived or held a post, or when the units existed, as far as the actor reaches.
    rows(
      db,
      sql`select r.subject_id as id, r.valid_from as "from", r.valid_to as "to"
          from residences r
          where r.tenant_id = ${tenantId} and r.subject_id ${oneOf([...named.people, ...named.households])}
            and (${subjectInScope(ctx, sql`r.subject_id`)} or ${unitInScope(ctx, sql`r.unit_id`)})
          union all
          -- Whoever holds a post here is here for as long as that, wherever they live.
          select p.person_id, p.valid_from, p.valid_to from appointments p
          where p.tenant_id = ${tenantId} and p.person_id = any (${uuids(events.length === 0 ? [] : named.people)}) and p.counts
            and ${unitInScope(ctx, sql`p.unit_id`)}
          union all
          select u.id, u.valid_from, u.valid_to from units u
          where u.tenant_id = ${tenantId} and u.id ${oneOf([...named.units, ...named.byUnits])}
            and (u.id = any (${uuids(named.elsewhere ?? [])}) or ${unitInScope(ctx, sql`u.id`)})`,
      stretch,
    ),
    rows(
      db,
      sql`select p.id from people p where p.tenant_id = ${tenantId} and p.id ${oneOf(named.participants)}
            and p.merged_into_id is null`,
      z.object({ id: z.string() }),
    ),
    factsOf(db, tenantId, config, events.map(actOf)),
    lockHomes(db, tenantId, named.people, first),
  ] as const;
}

export type Stretch = z.infer<typeof stretch>;
