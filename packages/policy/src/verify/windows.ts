import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** A normalised text prepared for hashing any stretch of it without cutting strings. */
export class Windows {
  readonly characters: readonly string[];
  readonly #bytes: Uint8Array;
  /** Where each character begins in the bytes, and where the last one ends. */
  readonly #offsets: Uint32Array;

  constructor(normalised: string) {
    this.characters = Array.from(normalised);
    this.#bytes = utf8ToBytes(normalised);
    this.#offsets = new Uint32Array(this.characters.length + 1);
    let offset = 0;
    this.characters.forEach((character, i) => {
      offset += utf8ToBytes(character).length;
      this.#offsets[i + 1] = offset;
    });
  }

  /** The SHA-256 of so many characters from `start`; of fewer where the text ends before. */
  hash(start: number, length: number): Uint8Array {
    return sha256(this.#bytes.subarray(this.#offsets[start], this.#offsets[start + length]));
  }
}
