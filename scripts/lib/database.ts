import process from 'node:process';
import { ensureOperator, migrate } from '@lifang/db/install';
import { startPostgres, stopPostgres } from '../embedded-postgres.ts';
import type { Lifecycle } from './lifecycle.ts';
import { progress } from './progress.ts';
import { operatorSecretHash, type Secrets } from './secrets.ts';

export type Database = { ownerUrl: string; runtimeUrl: string };

/** The given Postgres or our own, with the roles, the tables and the operator in place. */
export async function openDatabase(
  folder: string,
  secrets: Secrets,
  lifecycle: Lifecycle,
): Promise<Database> {
  const ownerUrl = process.env.DATABASE_URL || (await ownPostgres(folder, secrets, lifecycle));
  const { runtimeUrl } = await migrate({
    databaseUrl: ownerUrl,
    runtimePassword: secrets.runtimePassword,
    log: line => progress(line),
  });
  await ensureOperator({
    databaseUrl: ownerUrl,
    id: secrets.operator.id,
    secretHash: operatorSecretHash(secrets),
  });
  progress('Database is ready');
  return { ownerUrl, runtimeUrl };
}

async function ownPostgres(folder: string, secrets: Secrets, lifecycle: Lifecycle): Promise<string> {
  progress('Starting embedded Postgres');
  lifecycle.onStop('Postgres', () => stopPostgres(folder));
  const server = await startPostgres({ dataFolder: folder, password: secrets.ownerPassword });
  if (server.adopted) progress('Took over the Postgres an earlier start left running');
  return server.url;
}
