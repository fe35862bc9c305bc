import { type Db, type Id, rows, texts, uuids } from '@lifang/db';
import {
  type ActiveWorkflow,
  type Configuration,
  factsOf,
  type OpeningAct,
  reachesSubjects,
  type Taker,
} from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { look, type Named } from '../events/look.ts';
import { caseInScope, caseInSight } from './sight.ts';
import { CLERKS, hasRoleOver, standingsColumn } from './standings.ts';
import { type CaseSubjectRef, standingSchema } from './view.ts';

const jsonText = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (typeof value === 'string' ? JSON.parse(value) : value), schema);
const truth = z.preprocess(value => value === true || value === 't', z.boolean());

/**
 * Everybody and everything some subjects are, with the units that act and the people who are only named. Where one unit's case
 * is handled by those it concerns, each names units beyond its own reach.
 */
export function namedIn(
  active: ActiveWorkflow | undefined,
  about: readonly CaseSubjectRef[],
  byUnits: readonly Id<'unit'>[],
  participants: readonly Id<'person'>[],
): Named {
  const sorted = <T extends string>(ids: readonly T[]): T[] => [...new Set(ids)].sort();
  const units = sorted([
    ...about.flatMap(subject => ('unitId' in subject ? [subject.unitId] : [])),
    ...byUnits,
  ]);
  return {
    people: sorted(about.flatMap(subject => ('personId' in subject ? [subject.personId] : []))),
    households: sorted(about.flatMap(subject => ('householdId' in subject ? [subject.householdId] : []))),
    units,
    participants: sorted(participants),
    byUnits: sorted(byUnits),
    elsewhere: active !== undefined && reachesSubjects(active) ? units : [],
  };
}

/** Who may open a case of a kind in a unit and take its steps, and whether the actor may record what others do there. */
function lookStandings(
  db: Db,
  ctx: RequestContext,
  takers: readonly Taker[],
  of: { readonly kind: string; readonly version: number; readonly unitId: string },
  about: readonly CaseSubjectRef[],
  day: Day,
) {
  const units = about.flatMap(subject => ('unitId' in subject ? [subject.unitId] : []));
  return rows(
    db,
    sql`select ${standingsColumn(ctx, takers, day, sql`select unnest(${uuids(units)}) as unit_id`)} as standings, ${hasRoleOver(ctx, sql`c.unit_id`, CLERKS)} as clerk
        from (select ${of.kind}::text as kind, ${of.version}::integer as workflow_version, ${of.unitId}::uuid as unit_id) c`,
    z.object({ standings: jsonText(z.array(standingSchema)), clerk: truth }),
  );
}

/** The round a case shall be part of, locked against moving on, if the actor knows of it. */
function lockRound(db: Db, ctx: RequestContext, config: Configuration, id: Id<'case'> | undefined) {
  return rows(
    db,
    sql`select c.kind, c.unit_id as "unitId", c.state, c.closed_on as "closedOn" from cases c
        where c.tenant_id = ${ctx.credential.tenantId} and c.id = ${id ?? null}::uuid
          and ${caseInScope(ctx)} and ${caseInSight(ctx, config)}
        for no key update of c`,
    z.object({ kind: z.string(), unitId: z.string(), state: z.string(), closedOn: z.string().nullable() }),
  );
}

/** The first flight of an opening: everything it names is locked, in the order of all writes, and looked at. */
export function lookOpening(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  named: Named,
  act: OpeningAct,
  about: readonly CaseSubjectRef[],
  roundId: Id<'case'> | undefined,
  takers: readonly Taker[],
  version: number,
) {
  const { tenantId } = ctx.credential;
  const { on } = act;
  return [
    ...look(db, ctx, config, named, []),
    rows(
      db,
      sql`select id, kind from units where tenant_id = ${tenantId} and id = any (${uuids(named.units)})`,
      z.object({ id: z.string(), kind: z.string() }),
    ),
    rows(
      db,
      sql`select distinct person_id as "personId" from residences
          where tenant_id = ${tenantId} and household_id = any (${uuids(named.households)}) and person_id is not null
            and valid_from <= ${on} and valid_to >= ${on}`,
      z.object({ personId: z.custom<Id<'person'>>(value => typeof value === 'string') }),
    ),
    rows(
      db,
      sql`select p.person_id as "personId", p.kind, (${unitInScope(ctx, sql`p.unit_id`)}) as reached from appointments p
          where p.tenant_id = ${tenantId} and p.person_id = any (${uuids(named.people)}) and p.valid_from <= ${on} and p.valid_to >= ${on}`,
      z.object({ personId: z.string(), kind: z.string(), reached: truth }),
    ),
    lockRound(db, ctx, config, roundId),
    lookStandings(db, ctx, takers, { kind: act.kind, version, unitId: act.unitId }, about, on),
    factsOf(db, tenantId, config, [act]),
  ] as const;
}

/** The entries of some lists that hold some subjects on a day or later. */
export function lookEntries(
  db: Db,
  tenantId: Id<'tenant'>,
  subjects: readonly string[],
  kinds: readonly string[],
  on: Day,
) {
  return rows(
    db,
    sql`select id, kind, subject_id as "subjectId", valid_from as "from", valid_to as "to" from categories
        where tenant_id = ${tenantId} and subject_id = any (${uuids(subjects)}) and kind = any (${texts(kinds)}) and valid_to >= ${on}
        order by valid_from, id`,
    z.object({
      id: z.custom<Id<'category'>>(value => typeof value === 'string'),
      kind: z.string(),
      subjectId: z.string(),
      from: z.string(),
      to: z.string(),
    }),
  );
}
