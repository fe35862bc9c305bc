import { type SQL, sql } from 'drizzle-orm';
import type { Job } from '../job.ts';

/**
 * Parts of the statement that applies a roster, over its `filed`: where households live. A stay ends the day before the
 * next begins; one that began on that very day is rewritten.
 */
export function householdStays({ tenantId }: Job): SQL {
  return sql`home_stays as (
      update residences r set
        valid_from = case when f."homePlace" = 'same' then f."homeDay" else r.valid_from end,
        valid_to = case f."homePlace" when 'move' then f."homeDay" - 1 else f."homeTo" end,
        unit_id = case when f."homePlace" = 'rewrite' then f."homeUnit" else r.unit_id end
      from filed f
      where f.line = f."homeLine" and r.tenant_id = ${tenantId} and r.id = f."homeStayId"
        and (f."homePlace" in ('move', 'rewrite') or (f."homePlace" = 'same' and (f."homeDay" <> r.valid_from or f."homeTo" <> r.valid_to)))
    ), new_home_stays as (
      insert into residences (tenant_id, id, household_id, unit_id, valid_from, valid_to)
      select ${tenantId}, f."homeStayNewId", f."homeId", f."homeUnit", f."homeDay", f."homeTo"
      from filed f where f.line = f."homeLine" and f."homePlace" in ('new', 'move', 'back')
    )`;
}

/** Where people live. */
export function personStays({ tenantId }: Job): SQL {
  return sql`stays as (
      update residences r set
        valid_from = case when f.place = 'same' then f.start else r.valid_from end,
        valid_to = case f.place when 'move' then least(r.valid_to, f.start - 1) else f."newTo" end,
        unit_id = case when f.place = 'rewrite' then f."unitId" else r.unit_id end,
        household_id = case when f.place = 'rewrite' then f."homeId" else r.household_id end
      from filed f
      where r.tenant_id = ${tenantId} and r.id = f."stayId"
        and (f.place in ('move', 'rewrite') or (f.place = 'same' and (f.start <> r.valid_from or f."newTo" <> r.valid_to)))
    ), new_stays as (
      insert into residences (tenant_id, id, person_id, household_id, unit_id, valid_from, valid_to)
      select ${tenantId}, f."stayNewId", f."personId", f."homeId", f."unitId", f.start, f."newTo"
      from filed f where f.place in ('new', 'move', 'back')
    )`;
}
