import { type Id, newId, rows, run } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { inTenant } from '../context/tenancy.ts';
import { IMPORT_KINDS } from './kinds.ts';
import { storedReportSchema } from './report.ts';

const id = <N extends 'import' | 'other'>() => z.custom<Id<N>>(value => typeof value === 'string');

const claimedSchema = z.object({
  id: id<'import'>(),
  kind: z.enum(IMPORT_KINDS),
  dryRun: z.preprocess(value => value === true || value === 't', z.boolean()),
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
 * `started_at` is when whoever works on an import was last heard of, by the database's clock, which everybody shares.
 * After half a minute without a word it is taken to be left behind.
 */
const HEARD_OF = sql`started_at >= clock_timestamp() - interval '30 seconds'`;

/**
 * Claims the tenant's oldest import that waits or was left behind. `none`: there is none; `others`: there is one, and
 * another one is under way. All unfinished rows are locked first, so that of two who look at once the second sees what
 * the first has claimed.
 */
export async function claimNext(ctx: RequestContext): Promise<ClaimedImport | 'none' | 'others'> {
  const { tenantId } = ctx.credential;
  const claim: string = newId();
  return inTenant(ctx, 'imports.create', { lock: 'none', dryRun: false }, async ({ tx }) => {
    const unfinished = sql`tenant_id = ${tenantId} and status in ('staged', 'checking', 'applying')`;
    const [waiting] = await tx.ask(db => [
      rows(db, sql`select id from imports where ${unfinished} order by id for no key update`, z.unknown()),
    ]);
    const [[claimed]] = await tx.finish(db => [
      rows(
        db,
        sql`update imports set status = 'checking', progress = 0, started_at = clock_timestamp(),
              report = report || jsonb_build_object('claim', ${claim}::text)
            where tenant_id = ${tenantId} and id = (
                select id from imports where ${unfinished} and (status = 'staged' or not ${HEARD_OF}) order by created_at, id limit 1)
              and not exists (select 1 from imports where ${unfinished} and status <> 'staged' and ${HEARD_OF})
            returning id, kind, dry_run as "dryRun", rows, encode(content_hash, 'hex') as "contentHash", requested_by as "requestedBy", report`,
        claimedSchema,
      ),
    ]);
    if (claimed !== undefined) return { ...claimed, claim };
    return waiting.length === 0 ? 'none' : 'others';
  });
}

/** Says that whoever holds the claim is alive, and how far the work has come. */
export async function sayAlive(
  ctx: RequestContext,
  claimed: ClaimedImport,
  status: string,
  progress: number,
): Promise<void> {
  const { tenantId } = ctx.credential;
  await inTenant(ctx, 'imports.create', { lock: 'none', dryRun: false }, ({ tx }) =>
    tx.finish(db => [
      run(
        db,
        sql`update imports set status = ${status}, progress = ${progress}, started_at = clock_timestamp()
            where tenant_id = ${tenantId} and id = ${claimed.id} and status in ('checking', 'applying')
              and report->>'claim' = ${claimed.claim}`,
      ),
    ]),
  );
}
