import { type Db, type Id, newId, run, type Statement } from '@lifang/db';
import { sql } from 'drizzle-orm';

/** Keeps what an event says now as a row of its own, pointing at the event, so that a change loses nothing. */
export function supersede(db: Db, tenantId: Id<'tenant'>, id: Id<'event'>): Statement[] {
  const past = newId<'event'>();
  return [
    run(
      db,
      sql`insert into events (tenant_id, id, kind, occurred_on, unit_id, data, status, counts, findings, reason, current_id, version, created_at)
          select tenant_id, ${past}, kind, occurred_on, unit_id, data, 'superseded', false, findings, reason, id, version, created_at
          from events where tenant_id = ${tenantId} and id = ${id}`,
    ),
    run(
      db,
      sql`insert into event_subjects (tenant_id, event_id, person_id, household_id, unit_id, kind, occurred_on, counts)
          select tenant_id, ${past}, person_id, household_id, unit_id, kind, occurred_on, false
          from event_subjects where tenant_id = ${tenantId} and event_id = ${id}`,
    ),
    run(
      db,
      sql`insert into event_participants (tenant_id, event_id, person_id, role)
          select tenant_id, ${past}, person_id, role from event_participants where tenant_id = ${tenantId} and event_id = ${id}`,
    ),
  ];
}
