import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { migrate } from '@lifang/db/install';
import { startPostgres, stopPostgres } from '../embedded-postgres.ts';
import type { Lifecycle } from './lifecycle.ts';
import { Processes } from './processes.ts';

const prefix = 'lifang-test-';

export type TestDatabase = { folder: string; url: string; env: Record<string, string> };

/** A server of its own for one run, gone afterwards. `throwAway` trades durability for speed. */
export async function startTestDatabase(lifecycle: Lifecycle, throwAway: boolean): Promise<TestDatabase> {
  await removeAbandoned();
  const folder = mkdtempSync(path.join(os.tmpdir(), prefix));
  // A folder of mkdtemp is for its owner only; the server may run as another user.
  chmodSync(folder, 0o755);
  new Processes(folder).remember('owner', process.pid);
  lifecycle.onStop('the test folder', () => rmSync(folder, { recursive: true, force: true }));

  lifecycle.onStop('the test database', () => stopPostgres(folder));
  const server = await startPostgres({
    dataFolder: folder,
    password: randomBytes(16).toString('hex'),
    throwAway,
  });
  const { runtimeUrl } = await migrate({
    databaseUrl: server.url,
    runtimePassword: randomBytes(16).toString('hex'),
  });
  return {
    folder,
    url: server.url,
    env: {
      LIFANG_TEST_DATABASE_URL: server.url,
      LIFANG_TEST_RUNTIME_URL: runtimeUrl,
      LIFANG_TEST_MASTER_KEY: randomBytes(32).toString('hex'),
      LIFANG_TEST_POSTGRES_LOG: server.logFile,
    },
  };
}

// A run ended by kill -9 leaves its server and folder behind; the next run clears them away.
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(os.tmpdir()).filter(name => name.startsWith(prefix))) {
    const folder = path.join(os.tmpdir(), name);
    const processes = new Processes(folder);
    if (processes.running('owner')) continue;
    await stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
