import { json, rows, run } from '@lifang/db';
import { factsOf, recompute } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { rulesOfHolders } from '../../appointments/touched-rules.ts';
import type { Judgement } from '../../judging/settle.ts';
import type { Fault } from '../file/faults.ts';
import { type Applied, ask, execute, type Job } from '../job.ts';
import { judgeRow } from '../judge.ts';
import { appointmentChanges } from './changes.ts';
import { appointmentRows } from './rows.ts';
import { wavesOf } from './waves.ts';

const appointmentSchema = z.object({
  line: z.coerce.number(),
  id: z.string(),
  externalId: z.string(),
  kind: z.string(),
  personId: z.string(),
  unitId: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string().nullable(),
  version: z.coerce.number(),
  createdAt: z.string(),
});
type Filed = z.infer<typeof appointmentSchema>;

/**
 * Appoints in waves: in a wave no unit and no person occurs twice, so each appointment is judged by what the rows before
 * it have left, as if they had come one by one. Changed ones are taken out first and put back as they are to be; one that
 * only ends earlier is no appointment anew and is not judged.
 */
export async function applyAppointments(job: Job): Promise<Applied> {
  await shorten(job);
  const filed = await changedRows(job);
  const ids = json(filed.map(({ id }) => id));
  await execute(
    job,
    sql`delete from appointments where tenant_id = ${job.tenantId} and id in (select value::uuid from jsonb_array_elements_text(${ids}))`,
  );
  const faults: Fault[] = [];
  for (const wave of wavesOf(filed)) {
    const acts = wave.map(({ kind, from, to, personId, unitId }) => ({
      act: 'appointing' as const,
      kind,
      on: from,
      to,
      personId,
      unitId,
    }));
    const facts = await ask(job, db => factsOf(db, job.tenantId, job.config, acts));
    const kept = wave.flatMap((row, index) => {
      const act = acts[index];
      if (act === undefined) return [];
      const judged = judgeRow(job.config, act, facts[index], { ...row, column: 'position' });
      if ('fault' in judged) {
        faults.push(judged.fault);
        return [];
      }
      return [{ ...row, ...judged }];
    });
    await insert(job, kept);
  }
  return { refused: faults, recount: () => recountAppointments(job) };
}

const SHORTENED = sql`(a."storedId" is not null and a."from" = a."storedFrom" and a."newTo" < a."storedTo")`;

function shorten(job: Job): Promise<void> {
  return execute(
    job,
    sql`update appointments s set valid_to = a."newTo", version = s.version + 1
        from (${appointmentRows(job)}) a
        where s.tenant_id = ${job.tenantId} and s.id = a."storedId" and ${SHORTENED}`,
  );
}

function changedRows(job: Job): Promise<Filed[]> {
  return ask(job, db =>
    rows(
      db,
      sql`select a.line, coalesce(a."storedId", a.id) as id, a."externalId", a.kind, a."personId", a."unitId", a."from", a."newTo" as "to",
            coalesce(a.reason, s.reason) as reason, coalesce(s.version + 1, 1) as version,
            coalesce(s.created_at, ${job.ctx.now}::timestamptz)::text as "createdAt"
          from (${appointmentRows(job)}) a
          join (${appointmentChanges(job)}) c on c.line = a.line and c.change <> 'unchanged' and not ${SHORTENED}
          left join appointments s on s.tenant_id = ${job.tenantId} and s.id = a."storedId"
          order by a.line`,
      appointmentSchema,
    ),
  );
}

function insert(job: Job, kept: readonly (Filed & Judgement)[]): Promise<void> {
  return ask(job, db =>
    run(
      db,
      sql`insert into appointments (tenant_id, id, kind, external_id, person_id, unit_id, valid_from, valid_to, reason, counts, findings,
            version, created_at)
          select ${job.tenantId}, a.* from jsonb_to_recordset(${json(
            kept.map(row => ({
              id: row.id,
              kind: row.kind,
              external_id: row.externalId,
              person_id: row.personId,
              unit_id: row.unitId,
              valid_from: row.from,
              valid_to: row.to,
              reason: row.reason,
              counts: row.counts,
              findings: row.findings,
              version: row.version,
              created_at: row.createdAt,
            })),
          )}) as a(id uuid, kind text, external_id text, person_id uuid, unit_id uuid, valid_from date, valid_to date, reason text,
            counts boolean, findings jsonb, version integer, created_at timestamptz)`,
    ),
  );
}

/** Recounts, for everybody, the duties that depend on who holds a position. */
async function recountAppointments(job: Job): Promise<void> {
  const rules = rulesOfHolders(job.config);
  if (rules.length > 0)
    await ask(job, db => recompute(db, job.tenantId, job.config, job.ctx.today, { rules }));
}
