import { type Id, newId, rows, run } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { inTenant } from '../context/tenancy.ts';
import { minutesAfter } from '../instants.ts';
import { IMPORT_KINDS } from './kinds.ts';
import { storedReportSchema } from './report.ts';

/** Every step says that it is alive, and no step may take as long as this. */
export const ABANDONED_AFTER_MINUTES = 2;

const id = <N extends 'import' | 'other'>() => z.custom<Id<N>>(value => typeof value === 'string');

const claimedSchema = z.object({
  id: id<'import'>(),
  kind: z.enum(IMPORT_KINDS),
  dryRun: z.coerce.string().transform(text => text === 'true' || text === 't'),
  rows: z.coerce.number(),
  contentHash: z.string(),
  requestedBy: id<'other'>(),
  report: z.preprocess(value => (typeof value === 'string' ? JSON.parse(value) : value), storedReportSchema),
});

/** An import that is ours until we finish it or fall silent. */
export interface ClaimedImport extends z.infer<typeof claimedSchema> {
  readonly claim: string;
}

/**
 * Claims the tenant's oldest import that waits or was left behind; null when there is none, or when another one is under
 * way. All unfinished rows are locked first, so that of two who look at once the second sees what the first has claimed.
 */
export async function claimNext(ctx: RequestContext): Promise<ClaimedImport | null> {
  const { tenantId } = ctx.credential;
  const claim: string = newId();
  const silentSince = minutesAfter(ctx.now, -ABANDONED_AFTER_MINUTES);
  return inTenant(ctx, 'imports.create', { lock: 'none', dryRun: false }, async ({ tx }) => {
    const unfinished = sql`tenant_id = ${tenantId} and status in ('staged', 'checking', 'applying')`;
    await tx.ask(db => [
      run(db, sql`select 1 from imports where ${unfinished} order by id for no key update`),
    ]);
    const [[claimed]] = await tx.finish(db => [
      rows(
        db,
        sql`update imports set status = 'checking', progress = 0, started_at = ${ctx.now}::timestamptz,
              report = report || jsonb_build_object('claim', ${claim}::text)
            where tenant_id = ${tenantId} and id = (
                select id from imports where ${unfinished} and (status = 'staged' or started_at < ${silentSince}::timestamptz)
                order by created_at, id limit 1)
              and not exists (
                select 1 from imports where ${unfinished} and status <> 'staged' and started_at >= ${silentSince}::timestamptz)
            returning id, kind, dry_run as "dryRun", rows, encode(content_hash, 'hex') as "contentHash", requested_by as "requestedBy", report`,
        claimedSchema,
      ),
    ]);
    return claimed === undefined ? null : { ...claimed, claim };
  });
}
