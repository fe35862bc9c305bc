import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { allFaults, faulty, repeated } from '../faulty.ts';
import type { Job } from '../job.ts';
import { appointmentRows } from './rows.ts';

/** What may be wrong with appointments, limits apart. */
export function appointmentFaults(job: Job): SQL {
  return allFaults(appointmentRows(job), [
    repeated('externalId', ['kind', 'externalId'], 'the same externalId and position'),
    faulty('personExternalId', sql`'no such person'`, sql`f.person is not null and f."personId" is null`),
    faulty('unitExternalId', sql`'no such unit'`, sql`f.unit is not null and f.units = 0`),
    faulty('unitExternalId', sql`'more than one unit has this externalId'`, sql`f.units > 1`),
    faulty(
      'unitExternalId',
      sql`'the position belongs to a ' || f."of" || ', and that unit is a ' || f."unitKind"`,
      sql`f."of" <> f."unitKind"`,
    ),
    faulty('from', sql`'the unit exists from ' || f."unitFrom"`, sql`f."from" < f."unitFrom"`),
    faulty(
      'to',
      sql`'that unit closed on ' || f."unitTo"`,
      sql`f."unitTo" <> ${OPEN_END} and f."newTo" > f."unitTo"`,
    ),
    faulty(
      'personExternalId',
      sql`'the stored appointment is another person''s: end it and add one'`,
      sql`f."storedPerson" <> f."personId"`,
    ),
    faulty(
      'unitExternalId',
      sql`'the stored appointment is in another unit: end it and add one'`,
      sql`f."storedUnit" <> f."unitId"`,
    ),
    deaths(job),
    overlaps(job),
  ]);
}

function deaths(job: Job): SQL {
  return sql`select f.line, 'from'::text as "column", 'after the person died, or before they were born'::text as reason
    from filed f join people p on p.tenant_id = ${job.tenantId} and p.id = f."personId"
    where f."from" > p.died_on or f."from" < p.born_on`;
}

/** Nobody holds one position in one unit twice on a day: within the file, and with what is stored beside it. */
function overlaps(job: Job): SQL {
  return sql`
    with held as (
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
