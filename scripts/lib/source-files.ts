import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';

const skipped = new Set(['node_modules', 'dist', '.turbo']);

/** Paths, relative to the root, of the files under these folders. */
export function sourceFiles(folders: string[]): string[] {
  return folders.flatMap(folder => walk(folder)).sort();
}

function walk(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const inside = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(inside);
    return entry.isFile() ? [inside] : [];
  });
}
