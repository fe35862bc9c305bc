import { type SQL, sql } from 'drizzle-orm';
import { repeated } from '../duplicates.ts';
import type { Job } from '../job.ts';
import { eventRows } from './rows.ts';

/** What may be wrong with events, limits apart. */
export function eventChecks(job: Job): readonly SQL[] {
  const filed = eventRows(job);
  const fault = (column: string, reason: SQL, where: SQL) =>
    sql`select e.line, ${column}::text as "column", ${reason} as reason from (${filed}) e where ${where}`;
  return [
    repeated(job, 'externalId', ['kind', 'externalId'], 'the same externalId and kind'),
    fault('aboutPersonExternalId', sql`'no such person'`, sql`e.person is not null and e."personId" is null`),
    fault(
      'aboutHouseholdExternalId',
      sql`'no such household'`,
      sql`e.household is not null and e."householdId" is null`,
    ),
    fault('aboutUnitExternalId', sql`'no such unit'`, sql`e.unit is not null and e.units = 0`),
    fault('aboutUnitExternalId', sql`'more than one unit has this externalId'`, sql`e.units > 1`),
    fault('byUnitExternalId', sql`'no such unit'`, sql`e."byUnit" is not null and e."byUnits" = 0`),
    fault('byUnitExternalId', sql`'more than one unit has this externalId'`, sql`e."byUnits" > 1`),
    fault('participants', sql`'no such person: ' || e.stranger`, sql`e.stranger is not null`),
    elsewhere(job, 'aboutPersonExternalId', 'person', 'residences', 'subject_id', 'personId'),
    elsewhere(job, 'aboutHouseholdExternalId', 'household', 'residences', 'subject_id', 'householdId'),
    elsewhere(job, 'aboutUnitExternalId', 'unit', 'units', 'id', 'unitId'),
    elsewhere(job, 'byUnitExternalId', 'unit', 'units', 'id', 'byUnitId'),
  ];
}

/** Whom an event is about, and who held it, was in the tenant on its day. */
function elsewhere(
  job: Job,
  column: string,
  noun: string,
  table: 'residences' | 'units',
  subject: 'subject_id' | 'id',
  key: 'personId' | 'householdId' | 'unitId' | 'byUnitId',
): SQL {
  const id = sql`e.${sql.identifier(key)}`;
  return sql`
    with filed as materialized (
      select e.line, e."on", ${id} as subject from (${eventRows(job)}) e where ${id} is not null
    ), present as (
      select f.line from filed f
      join ${sql.identifier(table)} s on s.tenant_id = ${job.tenantId} and s.${sql.identifier(subject)} = f.subject
        and s.valid_from <= f."on" and s.valid_to >= f."on"
    )
    select f.line, ${column}::text as "column", ${`the ${noun} was not in the tenant on `}::text || f."on" as reason
    from filed f where f.line not in (select line from present) and f."on" is not null`;
}
