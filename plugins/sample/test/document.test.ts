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

it('reports one changed character as exactly the clauses whose passage contains it', () => {
  const characters = Array.from(normalise(text));
  const passages = verifyDocument(policy, text).map(({ clause, at = Number.NaN }, i) => ({
    clause,
    from: at,
    to: at + (policy.clauses[i]?.passage.length ?? 0),
  }));
  // Where a passage begins and ends, within it, and just outside it.
  const positions = passages.flatMap(({ from, to }) => [from - 1, from, (from + to) >> 1, to - 1, to]);
  for (const position of new Set(positions)) {
    if (characters[position] === undefined) continue;
    const touched = passages.filter(({ from, to }) => from <= position && position < to);
    expect(missing(characters.with(position, '㐀').join(''))).toEqual(touched.map(({ clause }) => clause));
  }
});
