import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Job } from '../job.ts';

/**
 * What the rows of `filed` say of lists, compared with what is stored: one row for each person or household, list and first day.
 * `outcome`: `same`, `added`, `changed`, `ended`, or `clash` with a stored entry (`clashFrom`) of overlapping days. A
 * cell that names no day only says that somebody is on the list, which a stored entry without an end says as well.
 */
export function listRows(job: Job): SQL {
  const { tenantId } = job;
  return sql`
    with said as materialized (
      select f.line, 'categories' as "column", f."personId", null::uuid as "homeId", f."personId" as subject_id,
        least(f."firstFrom", f.start) as lived, e.*
      from filed f cross join lateral jsonb_to_recordset(f.lists) as e(id uuid, kind text, "from" date, "to" date, stated boolean)
      union all
      select f.line, 'householdCategories', null::uuid, f."homeId", f."homeId", f."homeFirst", e.*
      from filed f cross join lateral jsonb_to_recordset(f."homeLists") as e(id uuid, kind text, "from" date, "to" date, stated boolean)
      where f."homeId" is not null
    ), wanted as materialized (
      select distinct on (subject_id, kind, case when stated then "from" end)
        line, "column", "personId", "homeId", subject_id, lived, id, kind, stated, "from", "to",
        count(*) filter (where stated) over (partition by subject_id, kind, "from", "to") as agreeing,
        count(*) filter (where stated) over (partition by subject_id, kind, "from") as saying
      from said
      order by subject_id, kind, case when stated then "from" end, "from", line
    ), stored as materialized (
      select c.id, c.subject_id, c.kind, c.valid_from, c.valid_to from categories c
      where c.tenant_id = ${tenantId} and c.source = 'entered' and c.kind in (select kind from wanted)
    ), clashing as materialized (
      select w.id, max(s.valid_from) as valid_from, bool_or(s.valid_to = ${OPEN_END}) as goes_on
      from wanted w join stored s on s.subject_id = w.subject_id and s.kind = w.kind and s.valid_from <> w."from"
        and s.valid_from <= w."to" and s.valid_to >= w."from"
      group by w.id
    )
    select w.*, s.id as "storedId", s.valid_to as "storedTo", k.valid_from as "clashFrom",
      case
        when not w.stated and (s.valid_to = ${OPEN_END} or k.goes_on) then 'same'
        when s.valid_to = w."to" then 'same'
        when k.id is not null then 'clash'
        when s.id is null then 'added'
        when s.valid_to = ${OPEN_END} then 'ended'
        else 'changed'
      end as outcome
    from wanted w
    left join stored s on s.subject_id = w.subject_id and s.kind = w.kind and s.valid_from = w."from"
    left join clashing k on k.id = w.id`;
}
