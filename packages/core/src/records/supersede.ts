import { type Db, type Id, newId, run, type Statement } from '@lifang/db';
import { sql } from 'drizzle-orm';

/** Keeps what a record says now as a row of its own, pointing at the record, so that a change loses nothing. */
export function supersede(db: Db, tenantId: Id<'tenant'>, id: Id<'record'>): Statement[] {
  const past = newId<'record'>();
  return [
    run(
      db,
      sql`insert into records (tenant_id, id, kind, occurred_on, unit_id, data, status, counts, findings, reason, current_id, version, created_at)
          select tenant_id, ${past}, kind, occurred_on, unit_id, data, 'superseded', false, findings, reason, id, version, created_at
          from records where tenant_id = ${tenantId} and id = ${id}`,
    ),
    run(
      db,
      sql`insert into record_subjects (tenant_id, record_id, person_id, household_id, unit_id, kind, occurred_on, counts)
          select tenant_id, ${past}, person_id, household_id, unit_id, kind, occurred_on, false
          from record_subjects where tenant_id = ${tenantId} and record_id = ${id}`,
    ),
  ];
}
