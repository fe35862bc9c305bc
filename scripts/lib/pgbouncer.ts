import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export const howToGetPgbouncer =
  "pgbouncer is missing: `apt-get install pgbouncer` (or your system's package of that name).";

/** Debian keeps it in /usr/sbin, which is not on every user's PATH. */
export function findPgbouncer(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map(folder => path.join(folder, 'pgbouncer')).find(file => existsSync(file));
}
