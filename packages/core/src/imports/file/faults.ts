/** One thing wrong with a row of a file. */
export interface Fault {
  readonly line: number;
  readonly column: string;
  /** Never repeats what a personal column holds. */
  readonly reason: string;
}

/** How many faults are shown. */
export const SHOWN_FAULTS = 1000;

/** Every fault is counted; the first thousand, by line, are kept. */
export class Faults {
  total = 0;
  readonly #kept: Fault[] = [];

  add(fault: Fault): void {
    this.total += 1;
    if (this.#kept.length < SHOWN_FAULTS) this.#kept.push(fault);
  }

  /** Takes over what somebody else counted, of which only some may be at hand. */
  merge(total: number, faults: readonly Fault[]): void {
    this.total += total;
    this.#kept.push(...faults);
  }

  shown(): readonly Fault[] {
    return this.#kept
      .toSorted((a, b) => a.line - b.line || (a.column < b.column ? -1 : 1))
      .slice(0, SHOWN_FAULTS);
  }
}
