import { OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { execute, hasColumn, type Job } from '../job.ts';
import { comparePhones } from './phones.ts';
import { stagedResidents } from './rows.ts';

/** Finds the person, unit and household of each row and where they live, then what becomes of each household. */
export async function prepareRoster(job: Job): Promise<void> {
  await findStored(job);
  await planHouseholds(job);
  if (hasColumn(job, 'phone')) await comparePhones(job);
}

function findStored(job: Job): Promise<void> {
  const { tenantId, claimed } = job;
  const mine = sql`i.tenant_id = ${tenantId} and i.import_id = ${claimed.id}`;
  return execute(
    job,
    sql`with named as materialized (
          select i.line, i.row->>'externalId' as external_id, i.row->>'unit' as unit, i.row->>'household' as household,
            (i.row->>'homeNewId')::uuid as home_new_id
          from import_rows i where ${mine}
        ), unit as materialized (
          select external_id, count(*)::integer as n, (array_agg(id))[1] as id, min(valid_from) as valid_from, min(valid_to) as valid_to
          from units where tenant_id = ${tenantId} and external_id in (select unit from named) group by external_id
        ), home as materialized (
          select distinct on (n.household) n.household, n.line, coalesce(h.id, n.home_new_id) as id, h.id is not null as known
          from named n left join households h on h.tenant_id = ${tenantId} and h.external_id = n.household
          where n.household is not null order by n.household, n.line
        ), stay as materialized (
          select distinct on (subject_id) subject_id, id, household_id, unit_id, valid_from, valid_to,
            count(*) over (partition by subject_id)::integer as n, min(valid_from) over (partition by subject_id) as first
          from residences where tenant_id = ${tenantId} and person_id is not null order by subject_id, valid_from desc
        )
        update import_rows i
        set row = i.row || jsonb_build_object(
          'unitId', u.id, 'units', coalesce(u.n, 0), 'unitFrom', u.valid_from, 'unitTo', u.valid_to,
          'personId', coalesce(p.id::text, i.row->>'id'), 'known', p.id is not null,
          'homeId', h.id, 'homeKnown', h.known, 'homeLine', h.line,
          'stayId', s.id, 'stayHome', s.household_id, 'stayUnit', s.unit_id, 'stayFrom', s.valid_from, 'stayTo', s.valid_to,
          'stays', coalesce(s.n, 0), 'firstFrom', s.first)
        from named n
        left join unit u on u.external_id = n.unit
        left join home h on h.household = n.household
        left join people p on p.tenant_id = ${tenantId} and p.external_id = n.external_id
        left join stay s on s.subject_id = p.id
        where ${mine} and i.line = n.line`,
  );
}

/**
 * What becomes of each household follows from its rows together: it lives where those do who have not left, from the
 * first day of any of them, and leaves with the last. It moves on the first day that a member's row says anew, else today.
 */
function planHouseholds(job: Job): Promise<void> {
  const { tenantId, claimed, ctx } = job;
  const end = hasColumn(job, 'to') ? sql`${OPEN_END}::date` : sql`coalesce(s.valid_to, ${OPEN_END}::date)`;
  return execute(
    job,
    sql`with filed as materialized (${stagedResidents(job)}), stay as materialized (
          select distinct on (subject_id) subject_id, id, unit_id, valid_from, valid_to,
            count(*) over (partition by subject_id)::integer as n, min(valid_from) over (partition by subject_id) as first
          from residences where tenant_id = ${tenantId} and person_id is null order by subject_id, valid_from desc
        ), others as materialized (
          select r.household_id, count(distinct r.person_id)::integer as n from residences r
          where r.tenant_id = ${tenantId} and r.person_id is not null and r.valid_to = ${OPEN_END}
            and r.household_id in (select "homeId" from filed) and r.person_id not in (select "personId" from filed)
          group by r.household_id
        ), rows_of as materialized (
          select f."homeId" as id, min(f."from") as first,
            case when bool_and(f."to" is not null) then max(f."to") end as last,
            (array_agg(f."unitId" order by f."to" is not null, f.line))[1] as unit,
            (array_agg(f.address order by f.line) filter (where f.address is not null))[1] as address,
            coalesce(min(f."from") filter (where f."to" is null and f."stayHome" = f."homeId" and f."from" > f."stayFrom"),
              case when bool_and(f."stayHome" is distinct from f."homeId")
                then min(f."from") filter (where f."to" is null and f."from" > s.valid_from) end) as later,
            min(f."from") filter (where f."to" is null and f."from" > s.valid_to) as again
          from filed f left join stay s on s.subject_id = f."homeId"
          where f."homeId" is not null group by f."homeId"
        ), planned as materialized (
          select r.*, h.address as stored, s.id as stay_id, s.unit_id, s.valid_from, s.valid_to, s.n, s.first as first_stay,
            coalesce(o.n, 0) as others,
            case when s.id is null then 'new' when r.again is not null then 'back' when s.unit_id = r.unit then 'same'
              when coalesce(r.later, ${ctx.today}::date) <= s.valid_from then 'rewrite' else 'move' end as place,
            case when s.id is null then r.first when r.again is not null then r.again
              when s.unit_id = r.unit then case when s.n = 1 then least(r.first, s.valid_from) else s.valid_from end
              else greatest(coalesce(r.later, ${ctx.today}::date), s.valid_from) end as day,
            case when r.last is not null and coalesce(o.n, 0) = 0 then r.last else ${end} end as new_to
          from rows_of r
          left join households h on h.tenant_id = ${tenantId} and h.id = r.id
          left join stay s on s.subject_id = r.id
          left join others o on o.household_id = r.id
        )
        update import_rows i
        set row = i.row || jsonb_build_object(
          'homePlace', p.place, 'homeDay', p.day, 'homeTo', p.new_to, 'homeUnit', p.unit, 'homeAddress', p.address,
          'homeMoved', p.address is distinct from p.stored and p.address is not null,
          'homeStayId', p.stay_id, 'homeStayFrom', p.valid_from, 'homeStayTo', p.valid_to,
          'homeFirst', least(p.first_stay, p.day), 'homeOthers', p.others)
        from filed f join planned p on p.id = f."homeId"
        where i.tenant_id = ${tenantId} and i.import_id = ${claimed.id} and i.line = f.line`,
  );
}
