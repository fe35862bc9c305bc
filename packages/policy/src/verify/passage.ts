import { bytesToHex } from '@noble/hashes/utils.js';
import type { Passage } from '../clause.ts';
import { normalise } from './normalise.ts';
import { Windows } from './windows.ts';

/** The passage of a clause, from its official words: how long it is in characters and what it hashes to, not the words. */
export function passageOf(text: string): Passage {
  const windows = new Windows(normalise(text));
  const { length } = windows.characters;
  return { length, sha256: bytesToHex(windows.hash(0, length)) };
}
