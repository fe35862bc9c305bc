import { sql } from 'drizzle-orm';
import { execute, type Job } from '../job.ts';
import { rosterChanges } from './changes.ts';
import { listRows } from './lists.ts';
import { residents } from './rows.ts';
import { applyHouseholdStays, applyStays } from './stays.ts';

/** Adds and changes households, people, where they live, and the lists they are on. */
export async function applyRoster(job: Job): Promise<readonly []> {
  await keepChanges(job);
  await applyHouseholds(job);
  await applyHouseholdStays(job);
  await applyPeople(job);
  await applyStays(job);
  await applyLists(job);
  return [];
}

/** What changes is worked out before anything does, and kept beside the rows for the recount. */
function keepChanges(job: Job): Promise<void> {
  return execute(
    job,
    sql`update import_rows i set row = i.row || jsonb_build_object('change', c.change)
        from (${rosterChanges(job)}) c
        where i.tenant_id = ${job.tenantId} and i.import_id = ${job.claimed.id} and i.line = c.line`,
  );
}

async function applyHouseholds(job: Job): Promise<void> {
  const { tenantId, ctx } = job;
  await execute(
    job,
    sql`insert into households (tenant_id, id, external_id, address, created_at)
        select ${tenantId}, f."homeId", f.household, f."homeAddress", ${ctx.now}::timestamptz
        from (${residents(job)}) f where f.line = f."homeLine" and not f."homeKnown"`,
  );
  await execute(
    job,
    sql`update households h set address = coalesce(f."homeAddress", h.address), version = h.version + 1
        from (${residents(job)}) f
        where h.tenant_id = ${tenantId} and h.id = f."homeId" and f.line = f."homeLine" and f."homeKnown"
          and (f."homeMoved" or f."homePlace" <> 'same' or f."homeDay" <> f."homeStayFrom" or f."homeTo" <> f."homeStayTo")`,
  );
}

async function applyPeople(job: Job): Promise<void> {
  const { tenantId, ctx } = job;
  await execute(
    job,
    sql`insert into people (tenant_id, id, external_id, name, sex, born_on, id_number, id_number_hash, phone, created_at)
        select ${tenantId}, f."personId", f."externalId", f.name, coalesce(f.sex, 'unknown'), f."bornOn", f."idNumber",
          decode(f."idNumberHash", 'hex'), f.phone, ${ctx.now}::timestamptz
        from (${residents(job)}) f where f.change = 'added'`,
  );
  await execute(
    job,
    sql`update people p set
          name = f.name, sex = coalesce(f.sex, p.sex), born_on = coalesce(f."bornOn", p.born_on),
          id_number = coalesce(f."idNumber", p.id_number),
          id_number_hash = coalesce(decode(f."idNumberHash", 'hex'), p.id_number_hash),
          phone = coalesce(f.phone, p.phone), version = p.version + 1
        from (${residents(job)}) f
        where p.tenant_id = ${tenantId} and p.id = f."personId" and f.change in ('changed', 'ended')`,
  );
}

/** One statement, since what it compares with is what it changes. */
function applyLists(job: Job): Promise<void> {
  const { tenantId, ctx } = job;
  return execute(
    job,
    sql`with listed as materialized (${listRows(job)}), ended as (
          update categories c set valid_to = l."to", version = c.version + 1
          from listed l
          where c.tenant_id = ${tenantId} and c.id = l."storedId" and l.outcome in ('changed', 'ended')
        )
        insert into categories (tenant_id, id, kind, person_id, household_id, valid_from, valid_to, created_at)
        select ${tenantId}, l.id, l.kind, l."personId", l."homeId", l."from", l."to", ${ctx.now}::timestamptz
        from listed l where l.outcome = 'added'`,
  );
}
