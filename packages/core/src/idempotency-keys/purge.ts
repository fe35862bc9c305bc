import { type Id, rows, transact } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { App } from '../context/app.ts';
import { systemContext } from '../context/system.ts';
import { inTenant } from '../context/tenancy.ts';
import { taskFailed } from '../errors/task-failure.ts';

/**
 * How long the answer to a key is given again: longer than the longest holiday, so that a program that stood still over one may
 * send again what it is not sure of. By the clock of the database, as the age of a row is no day of the law.
 */
const LIFE = '14 days';
/** Rows that go in one transaction. */
const BATCH = 1000;
/** Transactions a tenant and run; the next run goes on. */
const MOST_BATCHES = 20;

const tenantSchema = z.object({ id: z.custom<Id<'tenant'>>(value => typeof value === 'string') });

/** Lets go of the keys past their life, in every tenant, a batch at a time. One tenant's failure never stops another's. */
export async function purgeIdempotencyKeys(app: App): Promise<void> {
  const [tenants] = await transact(
    app.pool,
    { enter: 'select 1' },
    () => {},
    tx =>
      tx.finish(db => [rows(db, sql`select id from tenants_with_old_keys(${LIFE}::interval)`, tenantSchema)]),
  );
  for (const { id } of tenants) {
    try {
      await purgeIn(app, id);
    } catch (error) {
      taskFailed(app, 'purge-idempotency-keys', id, error);
    }
  }
}

async function purgeIn(app: App, tenantId: Id<'tenant'>): Promise<void> {
  const ctx = systemContext(app, tenantId);
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const gone = await inTenant(ctx, 'me.read', { lock: 'none', dryRun: false }, async ({ tx }) => {
      const [deleted] = await tx.finish(db => [
        rows(
          db,
          sql`delete from idempotency_keys k using (
                select actor_id, key from idempotency_keys
                where tenant_id = ${tenantId} and created_at < now() - ${LIFE}::interval
                order by created_at limit ${BATCH} for update skip locked
              ) old
              where k.tenant_id = ${tenantId} and k.actor_id = old.actor_id and k.key = old.key
              returning 1 as gone`,
          z.object({ gone: z.coerce.number() }),
        ),
      ]);
      return deleted.length;
    });
    if (gone < BATCH) return;
  }
}
