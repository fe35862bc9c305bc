import path from 'node:path';
import process from 'node:process';

export const root = path.resolve(import.meta.dirname, '../..');

/** Everything a running Lifang keeps on this machine, unless DATABASE_URL points elsewhere. */
export function dataFolder(): string {
  return path.resolve(root, process.env.LIFANG_DATA || '.lifang');
}
