import type { superuser } from '@lifang/db/testing';

/** What changes without anybody's doing. */
const RESTLESS = ['sessions', 'login_throttles'];

/** A digest of every row a tenant has, table by table. */
export async function rowsOf(
  sql: ReturnType<typeof superuser>,
  tenantId: string,
): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
      select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`;
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    if (RESTLESS.includes(name)) continue;
    const [row] = await sql<{ digest: string }[]>`
        select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
        from ${sql(name)} t where tenant_id = ${tenantId}`;
    digests[name] = row?.digest ?? '';
  }
  return digests;
}
