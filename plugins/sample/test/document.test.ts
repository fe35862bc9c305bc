import { readFileSync } from 'node:fs';
import { normalise, verifyDocument } from '@lifang/policy/verify';
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

it('reports one changed character as exactly the clauses whose passage contains it, wherever it is', () => {
  const characters = Array.from(normalise(text));
  const passages = verifyDocument(policy, text).map(({ clause, at = Number.NaN }, i) => ({
    clause,
    from: at,
    to: at + (policy.clauses[i]?.passage.length ?? 0),
  }));
  for (const position of characters.keys()) {
    const touched = passages.filter(({ from, to }) => from <= position && position < to);
    expect(missing(characters.with(position, '㐀').join(''))).toEqual(touched.map(({ clause }) => clause));
  }
}, 120_000);
