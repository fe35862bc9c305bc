import { type Db, each, type Id, run, type Statement } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';

/** As `takeOverEvents`, for lines of registers. */
export function takeOverRecords(
  db: Db,
  tenantId: Id<'tenant'>,
  unitId: Id<'unit'>,
  successorId: Id<'unit'>,
  on: Day,
): Statement {
  const later = sql`s.tenant_id = ${tenantId} and s.subject_id = ${unitId} and s.occurred_on > ${on}
    and s.record_id in (select r.id from records r where r.tenant_id = ${tenantId} and r.current_id is null)`;
  return each([
    run(
      db,
      sql`with touched as materialized (
            select r.*, gen_random_uuid() as past_id from records r
            where r.tenant_id = ${tenantId} and r.current_id is null and r.occurred_on > ${on}
              and (r.unit_id = ${unitId} or exists (select 1 from record_subjects s
                where s.tenant_id = ${tenantId} and s.record_id = r.id and s.subject_id = ${unitId}))
          ), past as (
            insert into records (tenant_id, id, kind, occurred_on, unit_id, data, status, counts, findings, reason, current_id, version, created_at)
            select tenant_id, past_id, kind, occurred_on, unit_id, data, 'superseded', false, findings, reason, id, version, created_at from touched
          ), subjects as (
            insert into record_subjects (tenant_id, record_id, person_id, household_id, unit_id, kind, occurred_on, counts)
            select s.tenant_id, t.past_id, s.person_id, s.household_id, s.unit_id, s.kind, s.occurred_on, false
            from record_subjects s join touched t on t.id = s.record_id where s.tenant_id = ${tenantId}
          )
          update records r set unit_id = case when r.unit_id = ${unitId} then ${successorId} else r.unit_id end, version = r.version + 1
          from touched t where r.tenant_id = ${tenantId} and r.id = t.id`,
    ),
    run(
      db,
      sql`delete from record_subjects s where ${later} and exists (
            select 1 from record_subjects o where o.tenant_id = ${tenantId} and o.record_id = s.record_id and o.subject_id = ${successorId})`,
    ),
    run(db, sql`update record_subjects s set unit_id = ${successorId} where ${later}`),
  ]);
}
