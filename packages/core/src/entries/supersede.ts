import { type Db, type Id, newId, run, type Statement } from '@lifang/db';
import { sql } from 'drizzle-orm';

/** Keeps an entry as it stands as a row of its own, before it is changed. */
export const supersede = (db: Db, tenantId: Id<'tenant'>, id: Id<'entry'>): Statement =>
  run(
    db,
    sql`insert into entries (tenant_id, id, kind, external_id, unit_id, flow, amount, occurred_on, purpose, to_unit_id, document, note, rule,
          entitled_id, period_start, receipt, findings, approved_by, status, reason, current_id, version, created_at)
        select tenant_id, ${newId<'entry'>()}, kind, external_id, unit_id, flow, amount, occurred_on, purpose, to_unit_id, document, note, rule,
          entitled_id, period_start, receipt, findings, approved_by, 'superseded', reason, id, version, created_at
        from entries where tenant_id = ${tenantId} and id = ${id}`,
  );
