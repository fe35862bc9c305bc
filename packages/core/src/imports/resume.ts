import { type Id, rows, transact } from '@lifang/db';
import { OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { App } from '../context/app.ts';
import { workImports } from './work.ts';

const tenantSchema = z.object({ id: z.custom<Id<'tenant'>>(value => typeof value === 'string') });

/** Takes up imports that a crash left behind or that nobody has begun, in every active tenant. */
export async function resumeImports(app: App): Promise<void> {
  const [tenants] = await transact(
    app.pool,
    { enter: 'select 1' },
    () => {},
    tx => tx.finish(db => [rows(db, sql`select id from tenants_to_open(${OPEN_END})`, tenantSchema)]),
  );
  for (const { id } of tenants) await workImports(app, id, false);
}
