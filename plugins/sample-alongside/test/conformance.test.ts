import { readdirSync, readFileSync } from 'node:fs';
import { conformance } from '@lifang/policy/conformance';
import { describe, expect, it } from 'vitest';
import { policy } from '../src/index.ts';

const folder = new URL('../src/', import.meta.url);
const sources = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

describe('the policy that stands alongside', () => {
  for (const { name, problems } of conformance(policy, sources)) {
    it(name, () => expect(problems()).toEqual([]));
  }
});
