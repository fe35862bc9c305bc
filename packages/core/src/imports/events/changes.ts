import { type SQL, sql } from 'drizzle-orm';
import type { Job } from '../job.ts';
import { eventRows } from './rows.ts';

/** What each row of a file of events changes. What was withdrawn stays withdrawn. */
export function eventChanges(job: Job): SQL {
  return sql`select line, "externalId", fields,
      case when "storedId" is null then 'added' when fields = '{}' or "storedStatus" <> 'kept' then 'unchanged' else 'changed' end as change
    from (
      select e.*, array_remove(array[
          case when e."on" <> e."storedOn" then 'on' end,
          case when e."newBy" is distinct from e."storedBy" and e."storedId" is not null then 'byUnitExternalId' end,
          case when e."newAbout" <> coalesce(e."storedAbout", '[]') and e."storedId" is not null then 'about' end,
          case when e."newParticipants" <> coalesce(e."storedParticipants", '[]') and e."storedId" is not null then 'participants' end,
          case when e."newInvited" <> coalesce(e."storedInvited", '[]') and e."storedId" is not null then 'invited' end,
          case when e."newData" <> e."storedData" then 'data' end
        ], null) as fields
      from (${eventRows(job)}) e
    ) compared`;
}

/** Events on the days between the file's first and last, of the kinds it has, that it does not name. */
export function absentEvents(job: Job): SQL {
  return sql`
    with filed as materialized (${eventRows(job)})
    select e.external_id as "externalId", '{}'::text[] as fields from events e
    where e.tenant_id = ${job.tenantId} and e.external_id is not null and e.status = 'kept' and e.kind in (select kind from filed)
      and e.occurred_on between (select min("on") from filed) and (select max("on") from filed)
      and e.id not in (select "storedId" from filed where "storedId" is not null)`;
}
