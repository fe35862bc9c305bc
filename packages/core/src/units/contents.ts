import { type Db, type Id, rows, uuids } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { lookCasesOpenAfter } from '../cases/hand-over.ts';

const id = <T>() => z.custom<T>(value => typeof value === 'string');
const truth = z.preprocess(value => value === true || value === 't', z.boolean());

const laterSchema = z.object({
  appointments: z.number(),
  memberships: z.number(),
  events: z.number(),
  concerned: z.number(),
  grants: z.number(),
  groups: z.number(),
  places: z.number(),
  begun: z.number(),
});
const heldSchema = z.object({
  id: id<Id<'appointment'>>(),
  kind: z.string(),
  externalId: z.string().nullable(),
  personId: id<Id<'person'>>(),
  from: z.string(),
  to: z.string(),
  reason: z.string().nullable(),
  version: z.number(),
});

/** An appointment in a unit that goes on after a day. */
export type Held = z.infer<typeof heldSchema>;

/** What lives in a unit, stands below it, is held in it and happened by it after a day: what its closing must see to. */
export function lookContents(db: Db, tenantId: Id<'tenant'>, unitId: Id<'unit'>, on: Day) {
  return [
    rows(
      db,
      sql`select distinct subject_id as id, person_id is null as home from residences
          where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_to > ${on}`,
      z.object({ id: z.string(), home: truth }),
    ),
    rows(
      db,
      sql`select distinct unit_id as id from unit_parents
          where tenant_id = ${tenantId} and parent_id = ${unitId} and valid_to > ${on}`,
      z.object({ id: id<Id<'unit'>>() }),
    ),
    rows(
      db,
      sql`select id, kind, external_id as "externalId", person_id as "personId", valid_from::text as "from", valid_to::text as "to",
            reason, version
          from appointments where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_to > ${on} order by valid_from, id`,
      heldSchema,
    ),
    rows(
      db,
      sql`select
            (select count(*)::int from appointments
              where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_from > ${on}) as appointments,
            (select count(*)::int from categories
              where tenant_id = ${tenantId} and subject_id = ${unitId} and source = 'entered' and valid_from > ${on}) as memberships,
            (select count(*)::int from events
              where tenant_id = ${tenantId} and unit_id = ${unitId} and status = 'kept' and occurred_on > ${on}) as events,
            (select count(*)::int from event_subjects s
              join events e on e.tenant_id = ${tenantId} and e.id = s.event_id and e.status = 'kept'
              where s.tenant_id = ${tenantId} and s.subject_id = ${unitId} and s.occurred_on > ${on}) as concerned,
            (select count(*)::int from grants where tenant_id = ${tenantId} and unit_id = ${unitId}) as grants,
            (select count(*)::int from groups where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_to > ${on}) as groups,
            (select count(*)::int from places where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_to > ${on}) as places,
            (select count(*)::int from groups where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_from > ${on})
              + (select count(*)::int from awards where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_from > ${on}) as begun`,
      laterSchema,
    ),
    lookCasesOpenAfter(db, tenantId, unitId, on),
  ] as const;
}

/** Some units and every unit that ever stood above them: whose duties may look at what is below. */
export function lookAbove(db: Db, tenantId: Id<'tenant'>, units: readonly Id<'unit'>[]) {
  return rows(
    db,
    sql`select distinct ancestor_id as id from unit_closure where tenant_id = ${tenantId} and descendant_id = any (${uuids(units)})`,
    z.object({ id: z.string() }),
  );
}
