import { type Id, json, rows, run, transact } from '@lifang/db';
import { dutiesOnWorkingDays, recompute } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { App } from '../context/app.ts';
import type { RequestContext } from '../context/request.ts';
import { systemContext } from '../context/system.ts';
import { inTenant } from '../context/tenancy.ts';
import { taskFailed } from '../errors/task-failure.ts';
import { calendarWith } from './calendar.ts';
import { type KnownYear, knownYears } from './known.ts';
import {
  CASES_A_FLIGHT,
  movedCases,
  movedDuties,
  movedNotices,
  publishedNotices,
  waitingCases,
} from './moved.ts';

/** What ends on another day than before. */
export interface Moved {
  /** Open cases. */
  cases: number;
  /** Duties owed and not done. */
  duties: number;
  /** Notices that steps of cases published. */
  notices: number;
}

export const NOTHING_MOVED: Moved = { cases: 0, duties: 0, notices: 0 };

const tenantSchema = z.object({ id: z.custom<Id<'tenant'>>(value => typeof value === 'string') });

/** Recounts every active tenant whose rows were counted before the last load of calendar years. One tenant's failure never stops another's. */
export async function adoptCalendarYears(app: App): Promise<void> {
  const [known, behind] = await transact(
    app.pool,
    { enter: 'select 1' },
    () => {},
    tx =>
      tx.finish(db => [
        knownYears(db),
        rows(db, sql`select id from tenants_behind_calendar()`, tenantSchema),
      ]),
  );
  for (const { id } of behind) {
    try {
      await adoptYearsIn(systemContext(app, id), known);
    } catch (error) {
      taskFailed(app, 'adopt-calendar-years', id, error);
    }
  }
}

/**
 * Takes a tenant on to the years that are known: its configuration and everything counted by it, together, while nobody else of
 * it writes. Of two that try at once the second finds it done.
 */
export function adoptYearsIn(ctx: RequestContext, known: readonly KnownYear[]): Promise<Moved> {
  const { tenantId } = ctx.credential;
  const revision = Math.max(0, ...known.map(year => year.revision));
  return inTenant(
    ctx,
    'calendar-years.list',
    { lock: 'change', dryRun: ctx.dryRun },
    async ({ tx, tenancy: { configuration } }) => {
      const recounting = {
        before: configuration,
        after: { ...configuration, calendar: calendarWith(known) },
      };
      const duties = dutiesOnWorkingDays(configuration);
      const [[tenant], , [owed], , published, first] = await tx.ask(db => [
        rows(
          db,
          sql`select calendar_revision as revision from tenants where id = ${tenantId}`,
          z.object({ revision: z.coerce.number() }),
        ),
        ...movedDuties(db, ctx, duties, recounting),
        publishedNotices(db, ctx, recounting),
        waitingCases(db, ctx, recounting, null),
      ]);
      if (tenant === undefined || tenant.revision >= revision) {
        await tx.finish(() => []);
        return NOTHING_MOVED;
      }
      let cases = movedCases(ctx, recounting, first);
      for (let page = first; page.length === CASES_A_FLIGHT; ) {
        const last = page.at(-1)?.id ?? null;
        [page] = await tx.ask(db => [waitingCases(db, ctx, recounting, last)]);
        cases += movedCases(ctx, recounting, page);
      }
      const notices = movedNotices(recounting, published);
      const moved = { cases, duties: owed?.moved ?? 0, notices: notices.length };
      const years = known
        .filter(year => year.revision > tenant.revision)
        .map(({ year, source }) => ({ year, source }));
      await tx.finish(db => [
        run(
          db,
          sql`update tenants set calendar_revision = ${revision}, config_version = config_version + 1 where id = ${tenantId}`,
        ),
        run(
          db,
          sql`update notices n set valid_to = t."to", version = n.version + 1
              from jsonb_to_recordset(${json(notices)}) as t(id uuid, "to" date)
              where n.tenant_id = ${tenantId} and n.id = t.id`,
        ),
        recompute(db, tenantId, recounting.after, ctx.today, { rules: duties.map(({ rule }) => rule) }),
        recompute(db, tenantId, recounting.after, ctx.today, {
          kinds: [...new Set(notices.map(({ kind }) => kind))],
        }),
        run(
          db,
          sql`select audit_append(${ctx.now}::timestamptz, 'calendar-years.load', 'calendar-year', null, ${ctx.requestId}, ${json({ years, moved })})`,
        ),
      ]);
      return moved;
    },
  );
}
