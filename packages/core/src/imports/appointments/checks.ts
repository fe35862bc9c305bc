import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { repeated } from '../duplicates.ts';
import type { Job } from '../job.ts';
import { appointmentRows } from './rows.ts';

/** What may be wrong with appointments, limits apart. */
export function appointmentChecks(job: Job): readonly SQL[] {
  const filed = appointmentRows(job);
  const fault = (column: string, reason: SQL, where: SQL) =>
    sql`select a.line, ${column}::text as "column", ${reason} as reason from (${filed}) a where ${where}`;
  return [
    repeated(job, 'externalId', ['kind', 'externalId'], 'the same externalId and position'),
    fault('personExternalId', sql`'no such person'`, sql`a.person is not null and a."personId" is null`),
    fault('unitExternalId', sql`'no such unit'`, sql`a.unit is not null and a.units = 0`),
    fault('unitExternalId', sql`'more than one unit has this externalId'`, sql`a.units > 1`),
    fault(
      'unitExternalId',
      sql`'the position belongs to a ' || a."of" || ', and that unit is a ' || a."unitKind"`,
      sql`a."of" <> a."unitKind"`,
    ),
    fault('from', sql`'the unit exists from ' || a."unitFrom"`, sql`a."from" < a."unitFrom"`),
    fault(
      'to',
      sql`'that unit closed on ' || a."unitTo"`,
      sql`a."unitTo" <> ${OPEN_END} and a."newTo" > a."unitTo"`,
    ),
    fault(
      'personExternalId',
      sql`'the stored appointment is another person''s: end it and add one'`,
      sql`a."storedPerson" <> a."personId"`,
    ),
    fault(
      'unitExternalId',
      sql`'the stored appointment is in another unit: end it and add one'`,
      sql`a."storedUnit" <> a."unitId"`,
    ),
    deaths(job),
    overlaps(job),
  ];
}

function deaths(job: Job): SQL {
  return sql`select a.line, 'from'::text as "column", 'after the person died, or before they were born'::text as reason
    from (${appointmentRows(job)}) a join people p on p.tenant_id = ${job.tenantId} and p.id = a."personId"
    where a."from" > p.died_on or a."from" < p.born_on`;
}

/** Nobody holds one position in one unit twice on a day: within the file, and with what is stored beside it. */
function overlaps(job: Job): SQL {
  return sql`
    with filed as materialized (${appointmentRows(job)}), held as (
      select f.line, f."personId", f."unitId", f.kind, f."from", f."newTo" from filed f
      union all
      select 0, a.person_id, a.unit_id, a.kind, a.valid_from, a.valid_to from appointments a
      where a.tenant_id = ${job.tenantId} and a.person_id in (select "personId" from filed)
        and a.id not in (select "storedId" from filed where "storedId" is not null)
    ), placed as (
      select line, "from", max("newTo") over (
        partition by "personId", "unitId", kind order by "from", line rows between unbounded preceding and 1 preceding) as taken,
        lead("from") over (partition by "personId", "unitId", kind order by "from", line) as next, "newTo"
      from held where "personId" is not null and "unitId" is not null and kind is not null
    )
    select line, 'from'::text as "column", 'the days overlap with another appointment of the person to this position'::text as reason
    from placed where line > 0 and (taken >= "from" or next <= "newTo")`;
}
