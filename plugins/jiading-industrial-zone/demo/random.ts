/** The same numbers for the same seed, on every machine: mulberry32. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items; `fallback` when there is none. */
  pick<T>(items: readonly T[], fallback: T): T {
    return items[this.whole(0, items.length - 1)] ?? fallback;
  }

  /** So many of the items, none twice, in a random order. */
  sample<T>(items: readonly T[], size: number): T[] {
    const drawn = items.map(item => ({ item, order: this.next() })).sort((a, b) => a.order - b.order);
    return drawn.slice(0, size).map(({ item }) => item);
  }
}
