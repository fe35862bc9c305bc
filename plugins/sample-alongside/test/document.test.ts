import { readFileSync } from 'node:fs';
import { verifyDocument } from '@lifang/policy/verify';
import { expect, it } from 'vitest';
import { policy } from '../src/index.ts';

const text = readFileSync(new URL('../document.txt', import.meta.url), 'utf8');

it('finds every clause in its own document', () => {
  const missing = verifyDocument(policy, text).filter(verdict => verdict.found === 'missing');
  expect(missing.map(verdict => verdict.clause)).toEqual([]);
});
