import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { hasColumn, type Job } from '../job.ts';
import { listRows } from './lists.ts';
import { residents } from './rows.ts';

/**
 * Common table expressions: `filed`, the rows; `listed`, what they say of lists; `compared`, what each row changes. An
 * empty cell says nothing, but for `to`: without one a stay goes on.
 */
export function comparedRoster(job: Job): SQL {
  return sql`filed as materialized (${residents(job)}), listed as materialized (${listRows(job)}),
    compared as materialized (
      select line, "externalId", "personId", "homeId", "stayHome", fields,
        case when not known then 'added' when fields = '{}' then 'unchanged'
          when "newTo" <> ${OPEN_END} and "newTo" is distinct from "stayTo" then 'ended' else 'changed' end as change
      from (${differing(job)}) d
    )`;
}

function differing(job: Job): SQL {
  const on = (subject: SQL) =>
    sql`${subject} in (select subject_id from listed where outcome in ('added', 'changed', 'ended'))`;
  return sql`
    select f.line, f."externalId", f."personId", f."homeId", f."stayHome", f."stayTo", f."newTo", f.known,
      case when not f.known then '{}'::text[] else array_remove(array[
        case when f.name <> p.name then 'name' end,
        case when f.sex <> p.sex then 'sex' end,
        case when f."bornOn" is distinct from p.born_on and f."bornOn" is not null then 'birthDay' end,
        case when decode(f."idNumberHash", 'hex') is distinct from p.id_number_hash and f."idNumberHash" is not null then 'idNumber' end,
        case when f.phone is not null and (p.phone is null or f."phoneDiffers") then 'phone' end,
        case when f.place <> 'same' and f."homeId" is distinct from f."stayHome" then 'householdExternalId' end,
        case when f."homeMoved" then 'address' end,
        case when f.place <> 'same' and f."unitId" is distinct from f."stayUnit" then 'unitExternalId' end,
        case when (f.place = 'same' and f.start <> f."stayFrom") or f.place = 'back' then 'from' end,
        case when f."newTo" <> f."stayTo" and f.place <> 'back' then 'to' end,
        case when ${on(sql`f."personId"`)} then 'categories' end,
        case when ${on(sql`f."homeId"`)} and jsonb_array_length(f."homeLists") > 0 then 'householdCategories' end
      ], null) end as fields
    from filed f
    left join people p on p.tenant_id = ${job.tenantId} and p.id = f."personId"`;
}

/** What each row of a roster changes. */
export function rosterChanges(job: Job): SQL {
  return sql`with ${comparedRoster(job)} select line, "externalId", change, fields from compared`;
}

/** People who live here and whom the file does not name, and list entries that go on and that it leaves out. */
export function absentResidents(job: Job): SQL {
  const { tenantId, ctx } = job;
  const left = sql`
    union all
    select f."externalId", array['categories'] from filed f
    join categories c on c.tenant_id = ${tenantId} and c.subject_id = f."personId" and c.source = 'entered'
      and c.valid_from <= ${ctx.today} and c.valid_to = ${OPEN_END}
    where not exists (select 1 from jsonb_array_elements(f.lists) e where e->>'kind' = c.kind)`;
  return sql`
    with filed as materialized (${residents(job)})
    select p.external_id as "externalId", '{}'::text[] as fields from people p
    where p.tenant_id = ${tenantId} and p.external_id is not null
      and p.id in (select r.person_id from residences r where r.tenant_id = ${tenantId} and r.person_id is not null
        and r.valid_from <= ${ctx.today} and r.valid_to >= ${ctx.today})
      and p.id not in (select "personId" from filed)
    ${hasColumn(job, 'categories') ? left : sql``}`;
}
