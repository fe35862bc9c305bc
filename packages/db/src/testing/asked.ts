import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Pool } from '../pool.ts';
import { rows, transact } from '../transaction.ts';

/**
 * What a statement answers inside a tenant, each value as the text the database writes.
 *
 * @param enter such as `select enter_system(…) as entered`.
 */
export async function asked(
  pool: Pool,
  enter: string,
  statement: SQL | string,
): Promise<Record<string, unknown>[]> {
  const [found] = await transact(
    pool,
    { enter, dryRun: true },
    () => {},
    tx =>
      tx.finish(db => [
        rows(
          db,
          typeof statement === 'string' ? sql.raw(statement) : statement,
          z.record(z.string(), z.unknown()),
        ),
      ]),
  );
  return found;
}
