import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(file);
    return entry.name.endsWith('.ts') ? [file] : [];
  });
}

describe('lucia', () => {
  it('is known to one file, so that it can be replaced', () => {
    const knowing = ['apps', 'packages']
      .flatMap(folder => sources(path.join(root, folder)))
      .filter(file => !file.endsWith('lucia.test.ts') && readFileSync(file, 'utf8').includes("from 'lucia'"))
      .map(file => path.relative(root, file));
    expect(knowing).toEqual([path.join('packages', 'core', 'src', 'sessions', 'lucia.ts')]);
  });
});
