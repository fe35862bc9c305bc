import { sql } from 'drizzle-orm';
import { execute, type Job } from '../job.ts';

/** Finds everybody each row names, and the stored event of each row as it stands. */
export async function prepareEvents(job: Job): Promise<void> {
  await findNamed(job);
  await findPeople(job, 'participants', 'participantIds', 'stranger');
  await findPeople(job, 'invited', 'invitedIds', 'invitedStranger');
}

function findNamed(job: Job): Promise<void> {
  const { tenantId, claimed } = job;
  const mine = sql`i.tenant_id = ${tenantId} and i.import_id = ${claimed.id}`;
  return execute(
    job,
    sql`with named as materialized (
          select i.line, i.row->>'externalId' as external_id, i.row->>'kind' as kind, i.row->>'person' as person,
            i.row->>'household' as household, i.row->>'unit' as unit, i.row->>'byUnit' as by_unit
          from import_rows i where ${mine}
        ), unit as materialized (
          select external_id, count(*)::integer as n, (array_agg(id))[1] as id from units
          where tenant_id = ${tenantId} and external_id is not null group by external_id
        ), stored as materialized (
          select e.id, e.kind, e.external_id, e.status, e.occurred_on, e.unit_id, e.data, e.reason from events e
          where e.tenant_id = ${tenantId} and e.current_id is null and e.external_id in (select external_id from named)
        ), about as materialized (
          select s.event_id, jsonb_agg(case when s.person_id is not null then jsonb_build_object('personId', s.person_id)
            when s.household_id is not null then jsonb_build_object('householdId', s.household_id)
            else jsonb_build_object('unitId', s.unit_id) end
            order by s.person_id is null, s.household_id is null) as list
          from event_subjects s where s.tenant_id = ${tenantId} and s.event_id in (select id from stored) group by s.event_id
        ), attended as materialized (
          select p.event_id, jsonb_agg(p.person_id order by p.person_id) filter (where p.role = 'present') as present,
            jsonb_agg(p.person_id order by p.person_id) filter (where p.role = 'invited') as invited
          from event_participants p
          where p.tenant_id = ${tenantId} and p.event_id in (select id from stored) group by p.event_id
        )
        update import_rows i
        set row = i.row || jsonb_build_object('personId', coalesce(p.merged_into_id, p.id), 'householdId', h.id, 'unitId', u.id, 'units', coalesce(u.n, 0),
          'byUnitId', b.id, 'byUnits', coalesce(b.n, 0), 'storedId', s.id, 'storedStatus', s.status, 'storedOn', s.occurred_on,
          'storedBy', s.unit_id, 'storedData', s.data, 'storedReason', s.reason,
          'storedAbout', a.list, 'storedParticipants', t.present,
          'storedInvited', t.invited)
        from named n
        left join people p on p.tenant_id = ${tenantId} and p.external_id = n.person
        left join households h on h.tenant_id = ${tenantId} and h.external_id = n.household
        left join unit u on u.external_id = n.unit
        left join unit b on b.external_id = n.by_unit
        left join stored s on s.kind = n.kind and s.external_id = n.external_id
        left join about a on a.event_id = s.id
        left join attended t on t.event_id = s.id
        where ${mine} and i.line = n.line`,
  );
}

/** Finds the people whom one column lists, and the first it names who is nobody. */
function findPeople(job: Job, column: string, ids: string, stranger: string): Promise<void> {
  const { tenantId, claimed } = job;
  const mine = sql`i.tenant_id = ${tenantId} and i.import_id = ${claimed.id}`;
  return execute(
    job,
    sql`with named as materialized (
          select i.line, x.external_id from import_rows i
          cross join lateral jsonb_array_elements_text(i.row->${column}) as x(external_id) where ${mine}
        ), found as materialized (
          select n.line, jsonb_agg(distinct coalesce(p.merged_into_id, p.id) order by coalesce(p.merged_into_id, p.id)) filter (where p.id is not null) as ids,
            min(n.external_id) filter (where p.id is null) as stranger
          from named n left join people p on p.tenant_id = ${tenantId} and p.external_id = n.external_id
          group by n.line
        )
        update import_rows i set row = i.row || jsonb_build_object(${ids}::text, f.ids, ${stranger}::text, f.stranger)
        from found f where ${mine} and i.line = f.line`,
  );
}
