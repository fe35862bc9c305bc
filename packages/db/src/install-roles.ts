import type { Sql } from 'postgres';
import { literal } from './literal.ts';

const ROLES = [
  // Owns tables and runs migrations. Not a login: the installer takes the role on.
  ['lifang_owner', 'nologin noinherit'],
  // Owns nothing, bypasses nothing.
  ['lifang_runtime', 'login noinherit'],
  // Break-glass, for a person with a reason; nothing in Lifang uses it.
  ['lifang_operator', 'nologin noinherit'],
  // Owns the entry functions alone.
  ['lifang_auth', 'nologin noinherit bypassrls'],
] as const;

/** Creates the four roles if they are missing and gives the runtime its password and time limits. Needs a superuser. */
export async function installRoles(sql: Sql, runtimePassword: string): Promise<void> {
  for (const [role, options] of ROLES) {
    const found = await sql`select 1 from pg_roles where rolname = ${role}`;
    if (found.length === 0) await sql.unsafe(`create role ${role} ${options}`);
  }
  const [{ database } = { database: '' }] = await sql<
    { database: string }[]
  >`select current_database() as database`;
  await sql.unsafe(`
    alter role lifang_runtime password ${literal(runtimePassword)};
    alter role lifang_runtime set statement_timeout = '15s';
    alter role lifang_runtime set lock_timeout = '10s';
    alter role lifang_runtime set idle_in_transaction_session_timeout = '30s';
    alter role lifang_runtime set jit = off;
    grant lifang_auth to lifang_owner;
    grant create on database "${database.replaceAll('"', '""')}" to lifang_owner;
    grant usage, create on schema public to lifang_owner with grant option;
    grant usage on schema public to lifang_runtime;
  `);
}
