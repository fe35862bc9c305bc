import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync } from 'node:fs';
import process from 'node:process';
import { PlainError } from './progress.ts';

/** Postgres refuses to run as root; started by root it runs as nobody. */
export const lowUser: { uid: number; gid: number } | undefined =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

export function lowUserCan(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { ...lowUser, cwd: '/', stdio: 'ignore' }).status === 0;
}

export function lowUserReaches(folder: string): boolean {
  return lowUser === undefined || lowUserCan('/bin/sh', '-c', 'cd "$1"', 'sh', folder);
}

/** A folder in a place where anyone may make one: used only if it is a real folder that we own. */
export function ownFolder(folder: string): string {
  mkdirSync(folder, { mode: 0o755, recursive: true });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new PlainError(`${folder} belongs to someone else; remove it and start again.`);
  }
  return folder;
}
