import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policy } from '../src/index.ts';

const result: unknown = JSON.parse(readFileSync(new URL('../verification.json', import.meta.url), 'utf8'));

it('was verified against the official document, every clause of it, in this encoding', () => {
  expect(result).toMatchObject({
    policy: policy.slug,
    encoding: policy.encoding,
    document: policy.document.title,
    clauses: Object.fromEntries(policy.clauses.map(({ id }) => [id, 'found'])),
  });
});
