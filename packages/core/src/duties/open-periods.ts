import { type Id, rows, run, transact } from '@lifang/db';
import { activeDuties, keptWindow, recompute } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { App } from '../context/app.ts';
import { todayOf } from '../context/clock.ts';
import { systemContext } from '../context/system.ts';
import { inTenant } from '../context/tenancy.ts';
import { taskFailed } from '../errors/task-failure.ts';

const tenantSchema = z.object({ id: z.custom<Id<'tenant'>>(value => typeof value === 'string') });

/**
 * Opens the periods of the next week for every tenant that lacks them, one rule at a time, and drops rows older than the
 * window that is kept. One tenant's failure never stops another's.
 */
export async function openPeriods(app: App): Promise<void> {
  const { to } = keptWindow(todayOf(app.clock));
  const [waiting] = await transact(
    app.pool,
    { enter: 'select 1' },
    () => {},
    tx => tx.finish(db => [rows(db, sql`select id from tenants_to_open(${to})`, tenantSchema)]),
  );
  for (const { id } of waiting) {
    try {
      await openPeriodsOf(app, id);
    } catch (error) {
      taskFailed(app, 'open-periods', id, error);
    }
  }
}

/**
 * Opens the periods of one tenant, each rule in a transaction of its own that nobody else of the tenant writes beside: a recount
 * of everybody cannot lock subjects one by one, and without a lock it would write over what a single subject's recount has
 * just found.
 */
export async function openPeriodsOf(app: App, tenantId: Id<'tenant'>): Promise<void> {
  const ctx = systemContext(app, tenantId);
  const window = keptWindow(ctx.today);
  const rules = await inTenant(
    ctx,
    'duties.list',
    { lock: 'none', dryRun: false },
    async ({ tx, tenancy }) => {
      await tx.finish(() => []);
      return activeDuties(tenancy.configuration).map(({ rule }) => rule);
    },
  );
  for (const rule of rules) {
    await inTenant(ctx, 'duties.list', { lock: 'change', dryRun: false }, ({ tx, tenancy }) =>
      tx.finish(db => [recompute(db, tenantId, tenancy.configuration, ctx.today, { rules: [rule] })]),
    );
  }
  await inTenant(ctx, 'duties.list', { lock: 'change', dryRun: false }, ({ tx }) =>
    tx.finish(db => [
      run(db, sql`delete from duty_states where tenant_id = ${tenantId} and ends_on < ${window.from}`),
      run(
        db,
        sql`update tenants set opened_to = ${window.to} where id = ${tenantId} and opened_to < ${window.to}`,
      ),
    ]),
  );
}
