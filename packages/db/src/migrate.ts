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
  await withConnection(options.databaseUrl, { role: 'lifang_owner' }, sql =>
    applyMigrations(drizzle(sql), {
      migrationsFolder: MIGRATIONS,
      migrationsSchema: 'lifang_migrations',
      migrationsTable: 'applied',
    }),
  );
  const url = new URL(options.databaseUrl);
  url.username = 'lifang_runtime';
  url.password = options.runtimePassword;
  return { runtimeUrl: url.toString() };
}

async function withConnection(
  url: string,
  connection: Record<string, string>,
  work: (sql: Sql) => Promise<void>,
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
