import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Job } from '../job.ts';
import { unitRows } from './rows.ts';

/** What each row of a file of units changes. */
export function unitChanges(job: Job): SQL {
  return sql`select line, "externalId", "unitId", fields,
      case when known = 0 then 'added' when fields = '{}' then 'unchanged'
        when "newTo" <> "knownTo" and "newTo" <> ${OPEN_END} then 'ended' else 'changed' end as change
    from (
      select u.*, case when u.known = 0 then '{}'::text[] else array_remove(array[
          case when u.name <> u."knownName" then 'name' end,
          case when u.moved then 'parentExternalId' end,
          case when u."newTo" <> u."knownTo" then 'to' end
        ], null) end as fields
      from (${unitRows(job)}) u
    ) compared`;
}

/** Units that exist today and that the file does not name. */
export function absentUnits(job: Job): SQL {
  const { tenantId, ctx } = job;
  return sql`select u.external_id as "externalId", '{}'::text[] as fields from units u
    where u.tenant_id = ${tenantId} and u.external_id is not null and u.valid_from <= ${ctx.today} and u.valid_to >= ${ctx.today}
      and not exists (select 1 from (${unitRows(job)}) f where f."externalId" = u.external_id)`;
}
