import { rows } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import { type Applied, ask, type Job } from '../job.ts';
import { comparedRoster } from './changes.ts';
import { recountRoster, touchedSchema } from './recount.ts';
import { householdStays, personStays } from './stays.ts';

/**
 * Adds and changes households, people, where they live, and the lists they are on. One statement, since what it compares
 * with is what it changes; its answer is who is touched.
 */
export async function applyRoster(job: Job): Promise<Applied> {
  const touched = await ask(job, db =>
    rows(
      db,
      sql`with ${comparedRoster(job)}, ${households(job)}, ${people(job)}, ${householdStays(job)}, ${personStays(job)}, ${lists(job)}
          select "personId" as person, "homeId" as home, "stayHome" as before from compared where change <> 'unchanged'`,
      touchedSchema,
    ),
  );
  return { refused: [], recount: () => recountRoster(job, touched) };
}

function households({ tenantId, ctx }: Job): SQL {
  return sql`new_homes as (
      insert into households (tenant_id, id, external_id, address, created_at)
      select ${tenantId}, f."homeId", f.household, f."homeAddress", ${ctx.now}::timestamptz
      from filed f where f.line = f."homeLine" and not f."homeKnown"
    ), homes as (
      update households h set address = coalesce(f."homeAddress", h.address), version = h.version + 1
      from filed f
      where h.tenant_id = ${tenantId} and h.id = f."homeId" and f.line = f."homeLine" and f."homeKnown"
        and (f."homeMoved" or f."homePlace" <> 'same' or f."homeDay" <> f."homeStayFrom" or f."homeTo" <> f."homeStayTo")
    )`;
}

function people({ tenantId, ctx }: Job): SQL {
  return sql`new_people as (
      insert into people (tenant_id, id, external_id, name, sex, born_on, id_number, id_number_hash, phone, created_at)
      select ${tenantId}, f."personId", f."externalId", f.name, coalesce(f.sex, 'unknown'), f."bornOn", f."idNumber",
        decode(f."idNumberHash", 'hex'), f.phone, ${ctx.now}::timestamptz
      from filed f where not f.known
    ), changed_people as (
      update people p set
        name = f.name, sex = coalesce(f.sex, p.sex), born_on = coalesce(f."bornOn", p.born_on),
        id_number = case when decode(f."idNumberHash", 'hex') is distinct from p.id_number_hash then coalesce(f."idNumber", p.id_number)
          else p.id_number end,
        id_number_hash = coalesce(decode(f."idNumberHash", 'hex'), p.id_number_hash),
        phone = case when p.phone is null or f."phoneDiffers" then f.phone else p.phone end,
        version = p.version + 1
      from filed f join compared c on c.line = f.line
      where p.tenant_id = ${tenantId} and p.id = f."personId" and c.change in ('changed', 'ended')
    )`;
}

function lists({ tenantId, ctx }: Job): SQL {
  return sql`entries as (
      update categories c set valid_to = l."to", version = c.version + 1
      from listed l
      where c.tenant_id = ${tenantId} and c.id = l."storedId" and l.outcome in ('changed', 'ended')
    ), new_entries as (
      insert into categories (tenant_id, id, kind, person_id, household_id, valid_from, valid_to, created_at)
      select ${tenantId}, l.id, l.kind, l."personId", l."homeId", l."from", l."to", ${ctx.now}::timestamptz
      from listed l where l.outcome = 'added'
    )`;
}
