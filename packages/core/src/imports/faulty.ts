import { type SQL, sql } from 'drizzle-orm';

/**
 * Rows of `filed` that repeat what an earlier row of the file says.
 *
 * @param columns columns of `filed` that must differ together; rows without one of them are left alone.
 */
export function repeated(column: string, columns: readonly string[], what: string): SQL {
  const names = columns.map(name => sql`${sql.identifier(name)}`);
  const present = names.map(name => sql`${name} is not null`);
  return sql`select line, ${column}::text as "column", ${what}::text || ' as on line ' || first as reason
    from (
      select line, first_value(line) over (partition by ${sql.join(names, sql`, `)} order by line) as first
      from filed where ${sql.join(present, sql` and `)}
    ) numbered
    where line > first`;
}

/** The rows of `filed`, under the alias `f`, of which something is wrong. */
export function faulty(column: string, reason: SQL, where: SQL, join: SQL = sql``): SQL {
  return sql`select f.line, ${column}::text as "column", ${reason} as reason from filed f ${join} where ${where}`;
}

/** All faults of `filed` in one select, so that the rows are read once. */
export function allFaults(filed: SQL, faults: readonly SQL[], more: SQL = sql``): SQL {
  const selects = faults.map(fault => sql`(${fault})`);
  return sql`with filed as materialized (${filed}) ${more} ${sql.join(selects, sql` union all `)}`;
}
