import { bytesToHex } from '@noble/hashes/utils.js';
import type { Clause } from '../clause.ts';
import { normalise } from './normalise.ts';
import { Windows } from './windows.ts';

/** What became of one clause's passage in a document. */
export interface Verdict {
  readonly clause: string;
  readonly found: 'found' | 'missing';
  /** Where the passage begins, in characters of the normalised document. */
  readonly at?: number;
}

/** Passages nearly always begin where something else has just ended; starts after one of these are tried first. */
const BOUNDARY = /[^\p{L}\p{N}]/u;

function likelyStarts(characters: readonly string[]): number[] {
  return characters.flatMap((_, i) => {
    const before = characters[i - 1];
    return before === undefined || BOUNDARY.test(before) ? [i] : [];
  });
}

/**
 * Looks for passages of one length. They share one pass, because a stretch of text hashes to the same value whichever
 * clause it is compared with. The likely starts come first; every start is tried before a passage is called missing.
 */
function look(
  windows: Windows,
  length: number,
  wanted: ReadonlySet<string>,
  likely: readonly number[],
): ReadonlyMap<string, number> {
  const last = windows.characters.length - length;
  // Writing a hash out in hex costs as much as making it, so its first byte decides whether that is worth while.
  const firstBytes = new Set([...wanted].map(print => Number.parseInt(print.slice(0, 2), 16)));
  const found = new Map<string, number>();
  const visit = (start: number) => {
    const hash = windows.hash(start, length);
    if (!firstBytes.has(hash[0] ?? -1)) return;
    const print = bytesToHex(hash);
    if (wanted.has(print) && !found.has(print)) found.set(print, start);
  };
  for (const start of likely) {
    if (start <= last && found.size < wanted.size) visit(start);
  }
  for (let start = 0; start <= last && found.size < wanted.size; start += 1) visit(start);
  return found;
}

/**
 * Looks for the passage of every clause in the text of the official document. A clause is missing when its passage is
 * nowhere word for word, whether it was changed or left out: we keep its hash, so we cannot say which.
 */
export function verifyDocument(
  policy: { readonly clauses: readonly Pick<Clause, 'id' | 'passage'>[] },
  text: string,
): readonly Verdict[] {
  const windows = new Windows(normalise(text));
  const likely = likelyStarts(windows.characters);
  const at = new Map<string, number>();
  const byLength = Map.groupBy(policy.clauses, clause => clause.passage.length);
  for (const [length, clauses] of byLength) {
    const wanted = new Set(clauses.map(clause => clause.passage.sha256));
    for (const [print, start] of look(windows, length, wanted, likely)) at.set(print, start);
  }
  return policy.clauses.map((clause): Verdict => {
    const start = at.get(clause.passage.sha256);
    return start === undefined
      ? { clause: clause.id, found: 'missing' }
      : { clause: clause.id, found: 'found', at: start };
  });
}
