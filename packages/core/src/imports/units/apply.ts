import { type Id, rows } from '@lifang/db';
import { recompute } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { deriveClosure } from '../../units/closure.ts';
import { type Applied, ask, execute, type Job } from '../job.ts';
import { unitChanges } from './changes.ts';
import { unitRows } from './rows.ts';

/** Adds, renames, moves and closes units. */
export async function applyUnits(job: Job): Promise<Applied> {
  const { tenantId, ctx } = job;
  const filed = unitRows(job);
  const open = sql`u.known = 1 and u.moved`;
  await execute(
    job,
    sql`insert into units (tenant_id, id, kind, external_id, name, valid_from, valid_to, created_at)
        select ${tenantId}, "unitId", kind, "externalId", name, "from", "newTo", ${ctx.now}::timestamptz from (${filed}) u where u.known = 0`,
  );
  await execute(
    job,
    sql`update units s set name = u.name, valid_to = u."newTo", version = s.version + 1
        from (select r.*, c.change from (${filed}) r join (${unitChanges(job)}) c on c.line = r.line) u
        where s.tenant_id = ${tenantId} and s.id = u."unitId" and u.change in ('changed', 'ended')`,
  );
  // The place before ends the day before; one that began on that very day is rewritten.
  await execute(
    job,
    sql`update unit_parents p
        set valid_to = case when u.day > p.valid_from then u.day - 1 else p.valid_to end,
          parent_id = case when u.day > p.valid_from then p.parent_id else u."parentId" end
        from (${filed}) u
        where p.tenant_id = ${tenantId} and p.unit_id = u."unitId" and p.valid_from = u."atFrom" and ${open}`,
  );
  await execute(
    job,
    sql`insert into unit_parents (tenant_id, unit_id, parent_id, valid_from, valid_to)
        select ${tenantId}, u."unitId", u."parentId", u.day, u."newTo" from (${filed}) u
        where u."parentId" is not null and (u.known = 0 or (${open} and u.day > u."atFrom"))`,
  );
  await execute(
    job,
    sql`update unit_parents p set valid_to = u."newTo"
        from (${filed}) u
        where p.tenant_id = ${tenantId} and p.unit_id = u."unitId" and u.known = 1 and u."newTo" <> u."knownTo"
          and p.valid_from = (select max(l.valid_from) from unit_parents l where l.tenant_id = ${tenantId} and l.unit_id = u."unitId")`,
  );
  return { refused: [], recount: () => recountUnits(job) };
}

/** Derives the closure below whatever changed and recounts what the units owe. */
async function recountUnits(job: Job): Promise<void> {
  const { tenantId, ctx, config } = job;
  const id = z.custom<Id<'unit'>>(value => typeof value === 'string');
  const touched = await ask(job, db =>
    rows(
      db,
      sql`select "unitId" as id from (${unitChanges(job)}) c where change <> 'unchanged'`,
      z.object({ id }),
    ),
  );
  const ids = touched.map(row => row.id);
  await ask(job, db => deriveClosure(db, tenantId, ids));
  await ask(job, db => recompute(db, tenantId, config, ctx.today, { subjects: ids }));
}
