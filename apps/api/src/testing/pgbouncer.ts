import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '@lifang/db/testing';
import { lowUser } from '../../../../scripts/lib/low-user.ts';
import { freePort } from '../../../../scripts/lib/ports.ts';

/** A pooler between the application and the run's database. */
export interface Pgbouncer {
  /** The runtime role's URL through it. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts pgbouncer in transaction mode with one connection to the database, so that every transaction of every request
 * follows another's on the same session.
 */
export async function startPgbouncer(binary: string): Promise<Pgbouncer> {
  const target = new URL(testDatabase().runtimeUrl);
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'lifang-pgbouncer-'));
  // Started by root it runs as nobody, who must be able to read this.
  chmodSync(folder, 0o755);
  const file = path.join(folder, 'pgbouncer.ini');
  writeFileSync(file, configuration(target, port));
  const child = spawn(binary, ['-q', file], { ...lowUser, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilListening(port, child, () => said);
  } catch (error) {
    await stop();
    throw error;
  }
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { url: url.toString(), stop };
}

function configuration(target: URL, port: number): string {
  const database = target.pathname.slice(1);
  return `[databases]
${database} = host=${target.hostname} port=${target.port} dbname=${database} user=${target.username} password=${target.password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 1
max_client_conn = 200
`;
}

async function untilListening(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`pgbouncer ended: ${said()}`);
    if (await listens(port)) return;
    await sleep(50);
  }
  throw new Error(`pgbouncer does not listen: ${said()}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await over;
}
