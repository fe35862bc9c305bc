import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Job } from '../job.ts';
import { appointmentRows } from './rows.ts';

/** What each row of a file of appointments changes. */
export function appointmentChanges(job: Job): SQL {
  return sql`select line, "externalId", fields,
      case when "storedId" is null then 'added' when fields = '{}' then 'unchanged'
        when "newTo" <> "storedTo" and "newTo" <> ${OPEN_END} and "storedTo" = ${OPEN_END} then 'ended' else 'changed' end as change
    from (
      select a.*, array_remove(array[
          case when a."from" <> a."storedFrom" then 'from' end,
          case when a."newTo" <> a."storedTo" then 'to' end
        ], null) as fields
      from (${appointmentRows(job)}) a
    ) compared`;
}

/** Appointments that hold today and that the file does not name. */
export function absentAppointments(job: Job): SQL {
  const { tenantId, ctx } = job;
  return sql`select a.external_id as "externalId", '{}'::text[] as fields from appointments a
    where a.tenant_id = ${tenantId} and a.external_id is not null and a.valid_from <= ${ctx.today} and a.valid_to >= ${ctx.today}
      and a.id not in (select f."storedId" from (${appointmentRows(job)}) f where f."storedId" is not null)`;
}
