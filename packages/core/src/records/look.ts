import { type Db, type Id, rows, uuids } from '@lifang/db';
import { type Configuration, factsOf, type KeepingAct, unitKindsReading } from '@lifang/engine';
import { type Day, earlierOf, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { subjectInScope, unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import type { EventSubject } from '../events/view.ts';
import type { Data } from '../fields/validate.ts';
import { lockHomes, lockHouseholds, lockPeople, lockUnitsAbove } from '../residences/lock.ts';

/** What a record names. */
export interface Naming {
  readonly on: Day;
  readonly byUnitId: Id<'unit'>;
  readonly about: readonly EventSubject[];
}

/** A line for the limits to judge. */
export function actOf({
  kind,
  on,
  byUnitId,
  about,
  data,
}: Naming & { kind: string; data: Data }): KeepingAct {
  return {
    act: 'keeping',
    kind,
    on,
    unitId: byUnitId,
    about: about.map(subject => Object.values(subject)[0] ?? ''),
    data,
  };
}

const stretch = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  /** For a unit. */
  kind: z.string().nullable(),
});

/** From when to when somebody lived or held a post in the tenant, or a unit existed. */
export type Stretch = z.infer<typeof stretch>;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();

/**
 * Locks everything some records name, in the one order, and looks when it was there, as far as the actor reaches, and what
 * limits on keeping them need to know.
 */
export function lookNamed(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  records: readonly (Naming & { readonly kind: string; readonly data: Data })[],
) {
  const { tenantId } = ctx.credential;
  const about = records.flatMap(record => record.about);
  const people = unique(about.flatMap(subject => ('personId' in subject ? [subject.personId] : [])));
  const households = unique(
    about.flatMap(subject => ('householdId' in subject ? [subject.householdId] : [])),
  );
  const units = unique([
    ...about.flatMap(subject => ('unitId' in subject ? [subject.unitId] : [])),
    ...records.map(record => record.byUnitId),
  ]);
  return [
    lockUnitsAbove(
      db,
      tenantId,
      units,
      unique(records.flatMap(({ kind }) => unitKindsReading(config, kind))),
    ),
    lockHouseholds(db, tenantId, households, people),
    lockPeople(db, tenantId, people),
    rows(
      db,
      sql`select s.subject_id as id, s.valid_from::text as "from", s.valid_to::text as "to", null as kind from residences s
          where s.tenant_id = ${tenantId} and s.subject_id = any (${uuids([...people, ...households])})
            and (${subjectInScope(ctx, sql`s.subject_id`)} or ${unitInScope(ctx, sql`s.unit_id`)})
          union all
          -- Whoever holds a post here is here for as long as that, wherever they live.
          select p.person_id, p.valid_from::text, p.valid_to::text, null from appointments p
          where p.tenant_id = ${tenantId} and p.person_id = any (${uuids(people)}) and p.counts and ${unitInScope(ctx, sql`p.unit_id`)}
          union all
          select u.id, u.valid_from::text, u.valid_to::text, u.kind from units u
          where u.tenant_id = ${tenantId} and u.id = any (${uuids(units)}) and ${unitInScope(ctx, sql`u.id`)}`,
      stretch,
    ),
    factsOf(db, tenantId, config, records.map(actOf)),
    lockHomes(db, tenantId, people, records.map(({ on }) => on).reduce(earlierOf, OPEN_END)),
  ] as const;
}
