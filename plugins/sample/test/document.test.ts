import { readFileSync } from 'node:fs';
import { verifyDocument } from '@lifang/policy/verify';
import { expect, it } from 'vitest';
import { policy } from '../src/index.ts';

const text = readFileSync(new URL('../document.txt', import.meta.url), 'utf8');
const missing = (document: string) =>
  verifyDocument(policy, document)
    .filter(verdict => verdict.found === 'missing')
    .map(verdict => verdict.clause);

it('finds every clause in its own document', () => {
  expect(missing(text)).toEqual([]);
});

it('misses exactly the clause whose passage was changed', () => {
  expect(missing(text.replace('不得多设', '可以多设'))).toEqual(['LF-3']);
});
