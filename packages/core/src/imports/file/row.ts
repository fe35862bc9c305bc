import { type Day, isDay } from '@lifang/policy';
import type { Fault } from './faults.ts';

const EXTERNAL_ID = /^[\x21-\x7e\u4e00-\u9fff]{1,128}$/;

/** Reads the cells of one row as values, and gathers what is wrong with them. An empty cell is null. */
export class Row {
  readonly line: number;
  readonly faults: Fault[] = [];
  readonly #cells: ReadonlyMap<string, string>;

  constructor(line: number, cells: ReadonlyMap<string, string>) {
    this.line = line;
    this.#cells = cells;
  }

  fault(column: string, reason: string): null {
    this.faults.push({ line: this.line, column, reason });
    return null;
  }

  get columns(): readonly string[] {
    return [...this.#cells.keys()];
  }

  text(column: string, max: number): string | null {
    const text = this.#cells.get(column) ?? '';
    if (text === '') return null;
    return text.length > max ? this.fault(column, `longer than ${max} characters`) : text;
  }

  externalId(column: string): string | null {
    const text = this.text(column, 128);
    if (text === null || EXTERNAL_ID.test(text)) return text;
    return this.fault(column, 'only letters, digits and punctuation, without spaces');
  }

  /** `2026-3-1` and `2026/03/01`, which spreadsheets make of a day, are read as well. */
  day(column: string): Day | null {
    const text = this.text(column, 40);
    return text === null ? null : this.dayOf(column, text);
  }

  dayOf(column: string, text: string): Day | null {
    const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
    const day =
      parts === null ? '' : [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
    return isDay(day) ? day : this.fault(column, 'not a calendar day (YYYY-MM-DD)');
  }

  /** A day that has come. */
  pastDay(column: string, today: Day): Day | null {
    const day = this.day(column);
    return day !== null && day > today ? this.fault(column, 'lies in the future') : day;
  }

  /** The texts of a cell that holds several, separated by semicolons. */
  list(column: string): readonly string[] {
    const text = this.#cells.get(column) ?? '';
    return text
      .split(/[;；]/)
      .map(part => part.trim())
      .filter(part => part !== '');
  }

  /** As the others, where a value must be there. A cell that was refused as it stands is not missing as well. */
  required<T>(column: string, read: (column: string) => T | null): T | null {
    const before = this.faults.length;
    const value = read(column);
    const missing = value === null && this.#cells.has(column) && this.faults.length === before;
    return missing ? this.fault(column, 'required') : value;
  }

  /** From one day to another, the second left out while it goes on. */
  days(today: Day, options: { readonly future: boolean }): { from: Day | null; to: Day | null } {
    const from = this.required('from', column => this.pastDay(column, today));
    const to = options.future ? this.day('to') : this.pastDay('to', today);
    if (from !== null && to !== null && to < from) this.fault('to', 'before `from`');
    return { from, to };
  }
}
