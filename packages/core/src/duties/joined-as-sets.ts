import { type Db, run, type Statement } from '@lifang/db';
import { sql } from 'drizzle-orm';

/**
 * Whoever counts a whole board joins it to itself. Of a tenant that came in a moment ago the planner knows nothing, takes the
 * board for a handful of rows and compares each with each: that is ten seconds for a zone instead of a fraction of one.
 */
export function joinedAsSets(db: Db): Statement {
  return run(db, sql`select set_config('enable_nestloop', 'off', true)`);
}
