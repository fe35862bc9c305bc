import { randomBytes } from 'node:crypto';
import { migrate } from '../migrate.ts';
import { testDatabase } from './database.ts';
import { asSuperuser } from './superuser.ts';

/** A database of a test's own on the run's server: for what concerns every tenant of an installation. */
export interface OwnDatabase {
  readonly superuserUrl: string;
  readonly runtimeUrl: string;
  drop(): Promise<void>;
}

/** Makes one and migrates it. Drop it in `afterAll`, after whatever is connected to it has stopped. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const run = testDatabase();
  const name = `own_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`create database ${name}`);
  const url = new URL(run.superuserUrl);
  url.pathname = `/${name}`;
  const superuserUrl = url.toString();
  // Roles are the server's: the password stays what it is.
  const runtimePassword = decodeURIComponent(new URL(run.runtimeUrl).password);
  const { runtimeUrl } = await migrate({ databaseUrl: superuserUrl, runtimePassword });
  return { superuserUrl, runtimeUrl, drop: () => asSuperuser(`drop database ${name} with (force)`) };
}
