import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './lib/paths.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

it('docs/decisions/0001-dependencies.md gives a reason for every dependency of the catalog, and for no other', () => {
  const [, catalog = ''] = read('pnpm-workspace.yaml').split(/^catalog:$/m);
  const named = [...catalog.matchAll(/^ {2}"?([^":\s]+)"?: \d/gm)].map(([, name]) => name);
  const explained = [
    ...read('docs/decisions/0001-dependencies.md').matchAll(/^\| `([^`]+)` +\| .{10,} \|$/gm),
  ];
  expect(named.length).toBeGreaterThan(20);
  expect(explained.map(([, name]) => name).toSorted()).toEqual(named.toSorted());
});
