import { superuser } from '@lifang/db/testing';

/** Fills a tenant with people, their lists, posts, visits and households, past the API: what matters is how many there are. */
export async function crowd(tenantId: string, groups: readonly string[], people: number): Promise<void> {
  const sql = superuser();
  try {
    await sql.begin(async tx => {
      await tx`create temporary table crowd on commit drop as
        select gen_random_uuid() as person_id, gen_random_uuid() as household_id, n,
          (${tx.array([...groups])}::uuid[])[1 + n % ${groups.length}] as unit_id
        from generate_series(1, ${people}) n`;
      await tx`insert into households (tenant_id, id, external_id, address, created_at)
        select ${tenantId}, household_id, 'H-' || n, '幸福路' || n || '号', now() from crowd where n % 3 = 0`;
      await tx`insert into residences (tenant_id, id, household_id, unit_id, valid_from, valid_to)
        select ${tenantId}, gen_random_uuid(), household_id, unit_id, '2020-01-01', '9999-12-31' from crowd where n % 3 = 0`;
      await tx`insert into people (tenant_id, id, external_id, name, born_on, id_number_hash, created_at)
        select ${tenantId}, person_id, 'P-' || n, chr(19968 + n % 5000) || n, date '1935-01-01' + n % 20000, sha256(n::text::bytea), now() from crowd`;
      await tx`insert into residences (tenant_id, id, person_id, household_id, unit_id, valid_from, valid_to)
        select ${tenantId}, gen_random_uuid(), person_id, case when n % 3 = 0 then household_id end, unit_id, '2020-01-01', '9999-12-31' from crowd`;
      await tx`insert into categories (tenant_id, id, kind, external_id, person_id, valid_from, valid_to, created_at)
        select ${tenantId}, gen_random_uuid(), 'sample.living-alone', 'C-' || n, person_id, '2024-01-01', '9999-12-31', now() from crowd where n % 5 = 0`;
      await tx`insert into categories (tenant_id, id, kind, household_id, valid_from, valid_to, created_at)
        select ${tenantId}, gen_random_uuid(), 'sample.new-household', household_id, date '2025-01-01' + n % 400, '9999-12-31', now() from crowd where n % 9 = 0`;
      await tx`insert into appointments (tenant_id, id, kind, external_id, person_id, unit_id, valid_from, valid_to, created_at)
        select ${tenantId}, gen_random_uuid(), 'sample.helper', 'A-' || n, person_id, unit_id, '2024-01-01', '9999-12-31', now() from crowd where n % 2 = 0`;
      await tx`create temporary table visit on commit drop as
        select gen_random_uuid() as event_id, person_id, n, date '2025-01-01' + (n * 7 + v * 31) % 450 as day from crowd, generate_series(1, 2) v`;
      await tx`insert into events (tenant_id, id, kind, external_id, occurred_on, counts, created_at)
        select ${tenantId}, event_id, 'sample.visit', 'E-' || row_number() over (), day, true, now() from visit`;
      await tx`insert into event_subjects (tenant_id, event_id, person_id, kind, occurred_on, counts)
        select ${tenantId}, event_id, person_id, 'sample.visit', day, true from visit`;
      await tx`insert into event_participants (tenant_id, event_id, person_id)
        select ${tenantId}, event_id, person_id from visit where n % 4 = 0`;
      await tx`insert into users (tenant_id, id, name, password_hash, created_at)
        select ${tenantId}, gen_random_uuid(), 'user-' || n, '', now() from crowd where n % 4 = 0`;
      await tx`insert into api_keys (tenant_id, id, name, secret_hash, created_at)
        select ${tenantId}, gen_random_uuid(), 'key-' || n, sha256('x'::bytea), now() from crowd where n % 4 = 0`;
      await tx`insert into grants (tenant_id, id, user_id, role)
        select ${tenantId}, gen_random_uuid(), id, 'reader' from users where tenant_id = ${tenantId}`;
      await tx`insert into audit (tenant_id, seq, at, actor_id, actor_kind, action, noun, target_id, detail, previous_hash, hash)
        select ${tenantId}, 1000000 + n, now(), person_id, 'user', 'people.create', 'person', person_id, '{}', '', '' from crowd`;
      // The periods of so many are opened by the scheduled task, as for any tenant that lacks them.
      await tx`update tenants set opened_to = '2025-01-01' where id = ${tenantId}`;
    });
  } finally {
    await sql.end();
  }
}

/** Tables of tenants with at least so many rows, after their statistics are brought up to date. */
export async function largeTables(rows: number): Promise<Set<string>> {
  const sql = superuser();
  try {
    await sql`analyze`;
    const found = await sql<{ name: string }[]>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.reltuples >= ${rows}`;
    return new Set(found.map(({ name }) => name));
  } finally {
    await sql.end();
  }
}
