import { type SQL, sql } from 'drizzle-orm';
import { allFaults, faulty, repeated } from '../faulty.ts';
import type { Job } from '../job.ts';
import { eventRows } from './rows.ts';

/** What may be wrong with events, limits apart. */
export function eventFaults(job: Job): SQL {
  return allFaults(eventRows(job), [
    repeated('externalId', ['kind', 'externalId'], 'the same externalId and kind'),
    faulty(
      'aboutPersonExternalId',
      sql`'no such person'`,
      sql`f.person is not null and f."personId" is null`,
    ),
    faulty(
      'aboutHouseholdExternalId',
      sql`'no such household'`,
      sql`f.household is not null and f."householdId" is null`,
    ),
    faulty('aboutUnitExternalId', sql`'no such unit'`, sql`f.unit is not null and f.units = 0`),
    faulty('aboutUnitExternalId', sql`'more than one unit has this externalId'`, sql`f.units > 1`),
    faulty('byUnitExternalId', sql`'no such unit'`, sql`f."byUnit" is not null and f."byUnits" = 0`),
    faulty('byUnitExternalId', sql`'more than one unit has this externalId'`, sql`f."byUnits" > 1`),
    faulty('participants', sql`'no such person: ' || f.stranger`, sql`f.stranger is not null`),
    faulty('invited', sql`'no such person: ' || f."invitedStranger"`, sql`f."invitedStranger" is not null`),
    elsewhere(job, 'aboutPersonExternalId', 'person', 'residences', 'subject_id', 'personId'),
    elsewhere(job, 'aboutHouseholdExternalId', 'household', 'residences', 'subject_id', 'householdId'),
    elsewhere(job, 'aboutUnitExternalId', 'unit', 'units', 'id', 'unitId'),
    elsewhere(job, 'byUnitExternalId', 'unit', 'units', 'id', 'byUnitId'),
  ]);
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
  const id = sql`f.${sql.identifier(key)}`;
  return sql`
    select f.line, ${column}::text as "column", ${`the ${noun} was not in the tenant on `}::text || f."on" as reason
    from filed f
    where ${id} is not null and f."on" is not null and f.line not in (
      select f.line from filed f
      join ${sql.identifier(table)} s on s.tenant_id = ${job.tenantId} and s.${sql.identifier(subject)} = ${id}
        and s.valid_from <= f."on" and s.valid_to >= f."on")`;
}
