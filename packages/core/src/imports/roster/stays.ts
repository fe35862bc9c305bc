import { OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { execute, type Job } from '../job.ts';
import { residents } from './rows.ts';

/** Writes where households live. */
export async function applyHouseholdStays(job: Job): Promise<void> {
  const { tenantId } = job;
  const homes = sql`(select * from (${residents(job)}) f where f.line = f."homeLine") f`;
  await execute(
    job,
    sql`update residences r set
          valid_from = case when f."homePlace" = 'same' then f."homeDay" else r.valid_from end,
          valid_to = case f."homePlace" when 'move' then f."homeDay" - 1 when 'back' then r.valid_to else f."homeTo" end,
          unit_id = case when f."homePlace" = 'rewrite' then f."homeUnit" else r.unit_id end
        from ${homes}
        where r.tenant_id = ${tenantId} and r.id = f."homeStayId" and (f."homePlace" <> 'same'
          or f."homeDay" <> r.valid_from or f."homeTo" <> r.valid_to)`,
  );
  await execute(
    job,
    sql`insert into residences (tenant_id, id, household_id, unit_id, valid_from, valid_to)
        select ${tenantId}, f."homeStayNewId", f."homeId", f."homeUnit", f."homeDay", f."homeTo"
        from ${homes} where f."homePlace" in ('new', 'move', 'back')`,
  );
}

/** Writes where people live: the stay before ends the day before the new one begins. */
export async function applyStays(job: Job): Promise<void> {
  const { tenantId } = job;
  const filed = residents(job);
  await execute(
    job,
    sql`update residences r set
          valid_from = case when f.place = 'same' then f.start else r.valid_from end,
          valid_to = case f.place when 'move' then least(r.valid_to, f.start - 1) when 'back' then r.valid_to else f."newTo" end,
          unit_id = case when f.place = 'rewrite' then f."unitId" else r.unit_id end,
          household_id = case when f.place = 'rewrite' then f."homeId" else r.household_id end
        from (${filed}) f
        where r.tenant_id = ${tenantId} and r.id = f."stayId" and (f.place <> 'same' or f.start <> r.valid_from or f."newTo" <> r.valid_to)`,
  );
  await execute(
    job,
    sql`insert into residences (tenant_id, id, person_id, household_id, unit_id, valid_from, valid_to)
        select ${tenantId}, f."stayNewId", f."personId", f."homeId", f."unitId", f.start, coalesce(f."newTo", ${OPEN_END}::date)
        from (${filed}) f where f.place in ('new', 'move', 'back')`,
  );
}
