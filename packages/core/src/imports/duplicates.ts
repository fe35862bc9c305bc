import { type SQL, sql } from 'drizzle-orm';
import type { Job } from './job.ts';

/**
 * Rows that repeat what an earlier row of the file says.
 *
 * @param keys keys of the staged row that must differ together; rows without one of them are left alone.
 */
export function repeated(job: Job, column: string, keys: readonly string[], what: string): SQL {
  const values = sql.join(
    keys.map(key => sql`row->>${key}`),
    sql`, `,
  );
  const present = sql.join(
    keys.map(key => sql`row->>${key} is not null`),
    sql` and `,
  );
  return sql`select line, ${column}::text as "column", ${what}::text || ' as on line ' || first as reason
    from (
      select line, first_value(line) over (partition by ${values} order by line) as first
      from import_rows where tenant_id = ${job.tenantId} and import_id = ${job.claimed.id} and ${present}
    ) numbered
    where line > first`;
}
