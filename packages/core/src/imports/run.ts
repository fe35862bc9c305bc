import { type Id, json, rows, run } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { App } from '../context/app.ts';
import { systemContext } from '../context/system.ts';
import { inTenant } from '../context/tenancy.ts';
import { Problem } from '../errors/problem.ts';
import { tenantKey } from '../protection/encryption.ts';
import { APPOINTMENTS } from './appointments/taking.ts';
import { checkFile } from './check.ts';
import type { ClaimedImport } from './claim.ts';
import { EVENTS } from './events/taking.ts';
import { execute, type Job, type Taking } from './job.ts';
import type { ImportKind, ImportStatus } from './kinds.ts';
import { Progress } from './progress.ts';
import { emptyReport, type Report, type StoredReport } from './report.ts';
import { ROSTER } from './roster/taking.ts';
import { UNITS } from './units/taking.ts';

const TAKINGS: Readonly<Record<ImportKind, Taking>> = {
  units: UNITS,
  roster: ROSTER,
  appointments: APPOINTMENTS,
  events: EVENTS,
};
const ATTEMPTS = 5;

type Outcome =
  | { readonly status: 'applied' }
  | { readonly status: 'checked' | 'rejected'; readonly report: Report }
  /** Somebody else has claimed it meanwhile. */
  | { readonly status: 'lost' };

/** Checks a claimed import and, unless it is a dry run, applies it: one transaction, everything or nothing. */
export async function runImport(app: App, tenantId: Id<'tenant'>, claimed: ClaimedImport): Promise<void> {
  const progress = new Progress(app, tenantId, claimed);
  try {
    const outcome = await attempt(app, tenantId, claimed, progress);
    await progress.end();
    if (outcome.status === 'checked' || outcome.status === 'rejected') {
      await finish(app, tenantId, claimed, outcome.status, { found: outcome.report });
    }
  } catch (error) {
    await progress.end();
    const code = error instanceof Problem ? error.code : 'internal';
    app.log({ task: 'import', import: claimed.id, failed: code });
    if (code === 'internal') app.fault(error instanceof Error ? error : new Error('an import failed'));
    await finish(app, tenantId, claimed, 'failed', { failure: code });
  }
}

/** Others may hold what is needed for a while; nothing was kept, so it is simply tried again. */
async function attempt(
  app: App,
  tenantId: Id<'tenant'>,
  claimed: ClaimedImport,
  progress: Progress,
): Promise<Outcome> {
  for (let tried = 1; ; tried++) {
    try {
      return await once(app, tenantId, claimed, progress);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'busy' || tried === ATTEMPTS) throw error;
    }
  }
}

async function once(
  app: App,
  tenantId: Id<'tenant'>,
  claimed: ClaimedImport,
  progress: Progress,
): Promise<Outcome> {
  const ctx = systemContext(app, tenantId);
  // Who only tries keeps nobody out; who applies has the tenant for himself, so that what was checked still holds.
  const lock = claimed.dryRun ? 'none' : 'change';
  return inTenant(ctx, 'imports.create', { lock, dryRun: false }, async ({ tx, tenancy, entered }) => {
    await tx.ask(db => [
      run(
        db,
        // Every join of a file with what is stored is one of sets, and nobody has counted the rows just staged.
        sql`select set_config('statement_timeout', '100s', true), set_config('enable_nestloop', 'off', true),
              set_config('enable_mergejoin', 'off', true), set_config('work_mem', '64MB', true)`,
      ),
    ]);
    const job: Job = {
      tx,
      ctx,
      tenantId,
      claimed,
      config: tenancy.configuration,
      key: tenantKey(app.masterKey, entered().tenant),
    };
    const taking = TAKINGS[claimed.kind];
    const report = await checkFile(job, taking, done =>
      progress.tell('checking', Math.floor(claimed.rows * done)),
    );
    if (report.errorsTotal > 0) return { status: 'rejected', report };

    if (!claimed.dryRun) progress.tell('applying', 0);
    // A dry run applies as well: only then can limits judge each row beside the others. Nothing of it is kept.
    const { refused, recount } = await taking.apply(job);
    if (refused.length > 0) {
      return { status: 'rejected', report: emptyReport(refused.slice(0, 1000), refused.length) };
    }
    if (claimed.dryRun) return { status: 'checked', report };
    progress.tell('applying', Math.floor(claimed.rows / 2));
    await recount();
    return (await keep(job, report)) ? { status: 'applied' } : { status: 'lost' };
  });
}

/** Commits everything with the audit row, unless the claim has passed to somebody else. */
async function keep(job: Job, report: Report): Promise<boolean> {
  const { ctx, tenantId, claimed } = job;
  const stored: StoredReport = { ...claimed.report, claim: claimed.claim, found: report };
  const [mine] = await job.tx.ask(db => [
    rows(
      db,
      sql`update imports set status = 'applied', progress = rows, finished_at = ${ctx.now}::timestamptz, report = ${json(stored)}
          where tenant_id = ${tenantId} and id = ${claimed.id} and status in ('checking', 'applying')
            and report->>'claim' = ${claimed.claim}
          returning id`,
      z.unknown(),
    ),
  ]);
  if (mine.length === 0) return false;
  await execute(
    job,
    sql`delete from import_rows where tenant_id = ${tenantId} and import_id = ${claimed.id}`,
  );
  const { kind, requestedBy, contentHash } = claimed;
  const detail = { kind, counts: report.counts, rows: claimed.rows, contentHash, requestedBy };
  await job.tx.finish(db => [
    run(
      db,
      sql`select audit_append(${ctx.now}::timestamptz, 'imports.create', 'import', ${claimed.id}::uuid, ${ctx.requestId}, ${json(detail)})`,
    ),
  ]);
  return true;
}

/** Ends an import of which nothing is kept. */
async function finish(
  app: App,
  tenantId: Id<'tenant'>,
  claimed: ClaimedImport,
  status: ImportStatus,
  more: Pick<StoredReport, 'found' | 'failure'>,
): Promise<void> {
  const ctx = systemContext(app, tenantId);
  const stored: StoredReport = { ...claimed.report, claim: claimed.claim, ...more };
  const mine = sql`tenant_id = ${tenantId} and id = ${claimed.id} and report->>'claim' = ${claimed.claim}`;
  await inTenant(ctx, 'imports.create', { lock: 'none', dryRun: false }, ({ tx }) =>
    tx.finish(db => [
      run(
        db,
        sql`delete from import_rows where tenant_id = ${tenantId} and import_id in (select id from imports where ${mine})`,
      ),
      run(
        db,
        sql`update imports set status = ${status}, progress = rows, finished_at = ${ctx.now}::timestamptz, report = ${json(stored)}
            where ${mine} and status in ('checking', 'applying')`,
      ),
    ]),
  );
}
