import { sql } from 'drizzle-orm';

/**
 * A left join that is never done by comparing each row with each: a full one. It may stand, inside something materialized,
 * where every row of the right side has one on the left, so that both find the same. Of a tenant that came in a moment ago the
 * planner knows nothing, takes its board for a handful of rows and would compare each with each: minutes for a zone.
 */
export const AS_SETS = sql`full join`;
