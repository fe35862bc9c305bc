import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { readJson, writeJson } from './lib/files.ts';
import { lowUser } from './lib/low-user.ts';
import { freePort, isFree } from './lib/ports.ts';
import { giveToLowUser, postgresFolder, postgresRuntime } from './lib/postgres-runtime.ts';
import { Processes } from './lib/processes.ts';
import { PlainError } from './lib/progress.ts';

export type EmbeddedPostgres = { url: string; adopted: boolean; logFile: string };

type Options = {
  dataFolder: string;
  /** Of the superuser `postgres`. */
  password: string;
  /** For a test's throw-away data: commits do not wait for the disk. */
  throwAway?: boolean;
};

const database = 'lifang';

export async function startPostgres(options: Options): Promise<EmbeddedPostgres> {
  const processes = new Processes(options.dataFolder);
  const logFile = path.join(options.dataFolder, 'postgres.log');

  const kept = keptPort(options.dataFolder);
  if (kept !== undefined && processes.running('postgres')) {
    if ((await refusal(serverUrl(options.password, kept, 'postgres'))) === undefined) {
      return { url: serverUrl(options.password, kept, database), adopted: true, logFile };
    }
  }
  await stopPostgres(options.dataFolder);

  const runtime = postgresRuntime();
  const folder = postgresFolder(options.dataFolder);
  if (!existsSync(folder)) initialise(runtime, folder, options);
  const port = kept !== undefined && (await isFree(kept)) ? kept : await freePort();
  writeJson(portFile(options.dataFolder), { port });
  const server = launch(runtime, folder, port, logFile, options.throwAway === true);
  if (server.pid !== undefined) processes.remember('postgres', server.pid);

  let ended = false;
  server.once('exit', () => (ended = true));
  server.once('error', () => (ended = true));
  try {
    await untilReady(serverUrl(options.password, port, 'postgres'), () => ended, logFile);
    await createDatabase(serverUrl(options.password, port, 'postgres'));
  } catch (error) {
    await stopPostgres(options.dataFolder);
    throw error;
  }
  server.unref();
  return { url: serverUrl(options.password, port, database), adopted: false, logFile };
}

/** Also stops a server that is still starting, or that an earlier process started. */
export async function stopPostgres(dataFolder: string): Promise<void> {
  // SIGINT ends sessions and shuts down cleanly; SIGQUIT, the emergency stop, still takes the children along.
  await new Processes(dataFolder).end('postgres', 'SIGINT', 'SIGQUIT');
}

function initialise(runtime: string, folder: string, options: Options): void {
  // Made beside and renamed: a kill in the middle leaves nothing that looks like a finished cluster.
  const half = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(half, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  giveToLowUser(half);
  giveToLowUser(passwordFile);
  const args = [
    ...[
      '-D',
      half,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--no-instructions',
    ],
    // The built-in provider sorts alike on every platform, which the C library's locales do not.
    ...['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(options.throwAway ? ['--no-sync'] : []),
  ];
  const result = spawnSync(path.join(runtime, 'bin/initdb'), args, {
    ...lowUser,
    cwd: half,
    env: environment(),
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    throw new PlainError(`initdb failed: ${result.error?.message ?? (result.stderr || result.stdout)}`);
  }
  renameSync(half, folder);
}

function launch(runtime: string, folder: string, port: number, logFile: string, throwAway: boolean) {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // In workerd each request has a connection of its own, and a test sends two hundred at once.
    max_connections: 300,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.previous`);
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(
      path.join(runtime, 'bin/postgres'),
      ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // Its own process group: Ctrl-C in the terminal is for us, and we then stop it in order.
      { ...lowUser, cwd: folder, env: environment(), detached: true, stdio: ['ignore', log, log] },
    );
  } finally {
    closeSync(log);
  }
}

async function untilReady(url: string, ended: () => boolean, logFile: string): Promise<void> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const why = await refusal(url);
    if (why === undefined) return;
    if (ended() || why.includes('password') || Date.now() > deadline) {
      const tail = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
      throw new PlainError(`Postgres did not start (${why}):\n${tail}\n(${logFile})`);
    }
    await sleep(25);
  }
}

async function refusal(url: string): Promise<string | undefined> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} });
  try {
    await sql`select 1`;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function createDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select from pg_database where datname = ${database}`;
    if (found.length === 0) await sql`create database ${sql(database)}`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function serverUrl(password: string, port: number, name: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${name}`;
}

function portFile(dataFolder: string): string {
  return path.join(dataFolder, 'postgres-port.json');
}

function keptPort(dataFolder: string): number | undefined {
  return (readJson(portFile(dataFolder)) as { port?: number } | undefined)?.port;
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
