import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { allFaults, faulty, repeated } from '../faulty.ts';
import type { Job } from '../job.ts';
import { listRows } from './lists.ts';
import { residents } from './rows.ts';

/** What may be wrong with a roster. Reasons repeat days of units and households, never anybody's own. */
export function rosterFaults(job: Job): SQL {
  const faults = [
    repeated('externalId', ['externalId'], 'the same externalId'),
    repeated('idNumber', ['idNumberHash'], 'the same number'),
    ...personFaults(job),
    ...unitFaults(),
    ...householdFaults(),
    ...listFaults(),
  ];
  return allFaults(residents(job), faults, sql`, listed as materialized (${listRows(job)})`);
}

function personFaults(job: Job): readonly SQL[] {
  const { tenantId } = job;
  const person = sql`join people p on p.tenant_id = ${tenantId} and p.id = f."personId"`;
  return [
    faulty(
      'externalId',
      sql`'is a duplicate that was merged into another person: take the row out'`,
      sql`p.merged_into_id is not null`,
      person,
    ),
    faulty(
      'idNumber',
      sql`'another person has this number'`,
      sql`p.id <> f."personId"`,
      sql`join people p on p.tenant_id = ${tenantId} and p.id_number_hash = decode(f."idNumberHash", 'hex')`,
    ),
    faulty(
      'birthDay',
      sql`'differs from the birth day in the stored ID number'`,
      sql`f."idNumberHash" is null and p.id_number is not null and f."bornOn" <> p.born_on`,
      person,
    ),
    faulty('from', sql`'before the person was born'`, sql`f.start < coalesce(f."bornOn", p.born_on)`, person),
    faulty('from', sql`'after the person died'`, sql`f.start > p.died_on and f.place <> 'same'`, person),
    faulty(
      'to',
      sql`'before the day of the move'`,
      sql`f.place in ('move', 'rewrite') and f."newTo" < f.start`,
    ),
    faulty('to', sql`'before the present stay began'`, sql`f.place = 'same' and f."newTo" < f.start`),
    sql`select f.line, 'from'::text as "column", 'events or list entries of the person are dated before'::text as reason
        from filed f
        where f.place = 'same' and f.start > f."stayFrom" and (
          f."personId" in (select e.subject_id from event_subjects e join events v on v.tenant_id = e.tenant_id and v.id = e.event_id
            where e.tenant_id = ${tenantId} and v.status = 'kept' and e.occurred_on < f.start)
          or f."personId" in (select c.subject_id from categories c where c.tenant_id = ${tenantId} and c.source = 'entered' and c.valid_from < f.start))`,
  ];
}

function unitFaults(): readonly SQL[] {
  return [
    faulty('unitExternalId', sql`'no such unit'`, sql`f.unit is not null and f.units = 0`),
    faulty('unitExternalId', sql`'more than one unit has this externalId'`, sql`f.units > 1`),
    faulty(
      'from',
      sql`'the unit exists from ' || f."unitFrom"`,
      sql`f.start < f."unitFrom" and (f.place <> 'same' or f.start < f."stayFrom")`,
    ),
    faulty(
      'unitExternalId',
      sql`'that unit closed on ' || f."unitTo"`,
      sql`f."unitTo" <> ${OPEN_END} and f."newTo" > f."unitTo"`,
    ),
  ];
}

function householdFaults(): readonly SQL[] {
  return [
    faulty(
      'unitExternalId',
      sql`'the household is in another unit on line ' || f."homeLine"`,
      sql`f."to" is null and f."unitId" <> f."homeUnit"`,
    ),
    faulty(
      'address',
      sql`'the household has another address on an earlier line'`,
      sql`f.address is not null and f.address <> f."homeAddress"`,
    ),
    faulty(
      'address',
      sql`'required for a new household'`,
      sql`f.line = f."homeLine" and not f."homeKnown" and f."homeAddress" is null`,
    ),
    faulty(
      'householdExternalId',
      sql`f."homeOthers" || ' who live there are not in the file: a household moves as a whole'`,
      sql`f.line = f."homeLine" and f."homePlace" in ('move', 'rewrite') and f."homeOthers" > 0`,
    ),
    faulty(
      'from',
      sql`'the household lives there from ' || f."homeDay"`,
      sql`f."homeId" is not null and f.place <> 'same' and f."to" is null and f.start < f."homeDay"`,
    ),
  ];
}

function listFaults(): readonly SQL[] {
  const unlisted = (reason: SQL, where: SQL) =>
    sql`select l.line, l."column"::text as "column", ${reason} as reason from listed l where ${where}`;
  return [
    unlisted(
      sql`l.kind || ': on this list from ' || l."clashFrom" || ' already; write that day, or correct that entry by hand'`,
      sql`l.outcome = 'clash'`,
    ),
    unlisted(sql`l.kind || ': begins before the first day here'`, sql`l."from" < l.lived`),
    unlisted(
      sql`l.kind || ': another line ends the same entry on another day'`,
      sql`l.stated and l.saying <> l.agreeing`,
    ),
  ];
}
