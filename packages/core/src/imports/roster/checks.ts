import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { repeated } from '../duplicates.ts';
import type { Job } from '../job.ts';
import { listRows } from './lists.ts';
import { residents } from './rows.ts';

/** What may be wrong with a roster. Reasons repeat days of units and households, never anybody's own. */
export function rosterChecks(job: Job): readonly SQL[] {
  return [
    repeated(job, 'externalId', ['externalId'], 'the same externalId'),
    repeated(job, 'idNumber', ['idNumberHash'], 'the same number'),
    ...personChecks(job),
    ...unitChecks(job),
    ...householdChecks(job),
    ...listChecks(job),
  ];
}

type FaultOf = (column: string, reason: SQL, where: SQL, join?: SQL) => SQL;

function faultOf(job: Job): FaultOf {
  return (column, reason, where, join = sql``) =>
    sql`select f.line, ${column}::text as "column", ${reason} as reason from (${residents(job)}) f ${join} where ${where}`;
}

function personChecks(job: Job): readonly SQL[] {
  const { tenantId } = job;
  const fault = faultOf(job);
  const person = sql`join people p on p.tenant_id = ${tenantId} and p.id = f."personId"`;
  return [
    fault(
      'idNumber',
      sql`'another person has this number'`,
      sql`p.id <> f."personId"`,
      sql`join people p on p.tenant_id = ${tenantId} and p.id_number_hash = decode(f."idNumberHash", 'hex')`,
    ),
    fault(
      'birthDay',
      sql`'differs from the birth day in the stored ID number'`,
      sql`f."idNumberHash" is null and p.id_number is not null and f."bornOn" <> p.born_on`,
      person,
    ),
    fault('from', sql`'before the person was born'`, sql`f.start < coalesce(f."bornOn", p.born_on)`, person),
    fault('from', sql`'after the person died'`, sql`f.start > p.died_on and f.place <> 'same'`, person),
    fault(
      'to',
      sql`'before the day of the move'`,
      sql`f.place in ('move', 'rewrite') and f."newTo" < f.start`,
    ),
    fault('to', sql`'before the present stay began'`, sql`f.place = 'same' and f."newTo" < f.start`),
    sql`select f.line, 'from'::text as "column", 'events or list entries of the person are dated before'::text as reason
        from (${residents(job)}) f
        where f.place = 'same' and f.start > f."stayFrom" and (
          f."personId" in (select e.subject_id from event_subjects e join events v on v.tenant_id = e.tenant_id and v.id = e.event_id
            where e.tenant_id = ${tenantId} and v.status = 'kept' and e.occurred_on < f.start)
          or f."personId" in (select c.subject_id from categories c where c.tenant_id = ${tenantId} and c.source = 'entered' and c.valid_from < f.start))`,
  ];
}

function unitChecks(job: Job): readonly SQL[] {
  const fault = faultOf(job);
  return [
    fault('unitExternalId', sql`'no such unit'`, sql`f.unit is not null and f.units = 0`),
    fault('unitExternalId', sql`'more than one unit has this externalId'`, sql`f.units > 1`),
    fault(
      'from',
      sql`'the unit exists from ' || f."unitFrom"`,
      sql`f.start < f."unitFrom" and (f.place <> 'same' or f.start < f."stayFrom")`,
    ),
    fault(
      'unitExternalId',
      sql`'that unit closed on ' || f."unitTo"`,
      sql`f."unitTo" <> ${OPEN_END} and f."newTo" > f."unitTo"`,
    ),
  ];
}

function householdChecks(job: Job): readonly SQL[] {
  const fault = faultOf(job);
  return [
    fault(
      'unitExternalId',
      sql`'the household is in another unit on line ' || f."homeLine"`,
      sql`f."to" is null and f."unitId" <> f."homeUnit"`,
    ),
    fault(
      'address',
      sql`'the household has another address on an earlier line'`,
      sql`f.address is not null and f.address <> f."homeAddress"`,
    ),
    fault(
      'address',
      sql`'required for a new household'`,
      sql`f.line = f."homeLine" and not f."homeKnown" and f."homeAddress" is null`,
    ),
    fault(
      'householdExternalId',
      sql`f."homeOthers" || ' who live there are not in the file: a household moves as a whole'`,
      sql`f.line = f."homeLine" and f."homePlace" in ('move', 'rewrite') and f."homeOthers" > 0`,
    ),
    fault(
      'from',
      sql`'the household lives there from ' || f."homeDay"`,
      sql`f."homeId" is not null and f.place <> 'same' and f."to" is null and f.start < f."homeDay"`,
    ),
  ];
}

function listChecks(job: Job): readonly SQL[] {
  const fault = (reason: SQL, where: SQL) =>
    sql`select l.line, l."column"::text as "column", ${reason} as reason from (${listRows(job)}) l where ${where}`;
  return [
    fault(
      sql`l.kind || ': on this list from ' || l."clashFrom" || ' already; write that day, or correct that entry by hand'`,
      sql`l.outcome = 'clash'`,
    ),
    fault(sql`l.kind || ': begins before the first day here'`, sql`l."from" < l.lived`),
    fault(
      sql`l.kind || ': another line ends the same entry on another day'`,
      sql`l.stated and l.saying <> l.agreeing`,
    ),
  ];
}
