import { type Db, each, type Id, run, type Statement } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';

/**
 * Puts a successor in the place of a unit in whatever was recorded for days after its last one, as holder and as whom it is
 * about. What the events said before is kept, as with any correction.
 */
export function takeOverEvents(
  db: Db,
  tenantId: Id<'tenant'>,
  unitId: Id<'unit'>,
  successorId: Id<'unit'>,
  on: Day,
): Statement {
  const later = sql`s.tenant_id = ${tenantId} and s.subject_id = ${unitId} and s.occurred_on > ${on}
    and s.event_id in (select e.id from events e where e.tenant_id = ${tenantId} and e.current_id is null)`;
  return each([
    run(
      db,
      sql`with touched as materialized (
            select e.*, gen_random_uuid() as past_id from events e
            where e.tenant_id = ${tenantId} and e.current_id is null and e.occurred_on > ${on}
              and (e.unit_id = ${unitId} or exists (select 1 from event_subjects s
                where s.tenant_id = ${tenantId} and s.event_id = e.id and s.subject_id = ${unitId}))
          ), past as (
            insert into events (tenant_id, id, kind, occurred_on, unit_id, data, status, counts, findings, reason, current_id, version, created_at)
            select tenant_id, past_id, kind, occurred_on, unit_id, data, 'superseded', false, findings, reason, id, version, created_at
            from touched
          ), subjects as (
            insert into event_subjects (tenant_id, event_id, person_id, household_id, unit_id, kind, occurred_on, counts)
            select s.tenant_id, t.past_id, s.person_id, s.household_id, s.unit_id, s.kind, s.occurred_on, false
            from event_subjects s join touched t on t.id = s.event_id where s.tenant_id = ${tenantId}
          ), participants as (
            insert into event_participants (tenant_id, event_id, person_id, role)
            select p.tenant_id, t.past_id, p.person_id, p.role
            from event_participants p join touched t on t.id = p.event_id where p.tenant_id = ${tenantId}
          )
          update events e set unit_id = case when e.unit_id = ${unitId} then ${successorId} else e.unit_id end, version = e.version + 1
          from touched t where e.tenant_id = ${tenantId} and e.id = t.id`,
    ),
    run(
      db,
      sql`delete from event_subjects s where ${later} and exists (
            select 1 from event_subjects o where o.tenant_id = ${tenantId} and o.event_id = s.event_id and o.subject_id = ${successorId})`,
    ),
    run(db, sql`update event_subjects s set unit_id = ${successorId} where ${later}`),
  ]);
}
