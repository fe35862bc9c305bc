import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { installRoles } from './install-roles.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

export interface MigrateOptions {
  /** A superuser's URL; used for installation only. */
  readonly databaseUrl: string;
  /** The password the runtime role shall have. */
  readonly runtimePassword: string;
  readonly log?: (line: string) => void;
}

/**
 * Brings a database up to date: roles, then every migration not yet applied, as the owner role. Running it again changes
 * nothing.
 *
 * @returns the URL under which the application connects.
 */
export async function migrate(options: MigrateOptions): Promise<{ runtimeUrl: string }> {
  options.log?.('roles');
  await withConnection(options.databaseUrl, {}, sql => installRoles(sql, options.runtimePassword));
  options.log?.('migrations');
  const before = await countApplied(options.databaseUrl);
  await withConnection(options.databaseUrl, { role: 'lifang_owner' }, sql =>
    applyMigrations(drizzle(sql), {
      migrationsFolder: MIGRATIONS,
      migrationsSchema: 'lifang_migrations',
      migrationsTable: 'applied',
    }),
  );
  if ((await countApplied(options.databaseUrl)) !== before) {
    await withConnection(options.databaseUrl, {}, endRuntimeSessions);
  }
  const url = new URL(options.databaseUrl);
  url.username = 'lifang_runtime';
  url.password = options.runtimePassword;
  return { runtimeUrl: url.toString() };
}

/**
 * Ends the application's sessions; it opens new ones. A statement that a session prepared before a migration keeps the types
 * its parameters had then, so that a value for a changed column would be cast through the old type.
 */
export async function endRuntimeSessions(sql: Sql): Promise<void> {
  await sql`
    select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where usename = 'lifang_runtime' and datname = current_database()`;
}

function countApplied(url: string): Promise<number> {
  return withConnection(url, {}, async sql => {
    const [found] = await sql<
      { exists: boolean }[]
    >`select to_regclass('lifang_migrations.applied') is not null as exists`;
    if (!found?.exists) return 0;
    const [row] = await sql<{ n: number }[]>`select count(*)::integer as n from lifang_migrations.applied`;
    return row?.n ?? 0;
  });
}

async function withConnection<T>(
  url: string,
  connection: Record<string, string>,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
