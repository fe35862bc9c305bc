import { cellFault, withoutApostrophe } from './cells.ts';
import { Faults } from './faults.ts';
import type { CsvRecord } from './records.ts';
import { Row } from './row.ts';

/** What reading a file has found so far. */
export interface FileState {
  readonly faults: Faults;
  /** Rows that no file should hold whatever its columns: a cell too many or too few, a formula. */
  malformed: number;
  rows: number;
}

export function newFileState(): FileState {
  return { faults: new Faults(), malformed: 0, rows: 0 };
}

/** Reads the records after the header as rows, in portions; what is wrong is counted in the state. */
export async function* readRows<T>(
  records: AsyncGenerator<CsvRecord>,
  columns: readonly string[],
  state: FileState,
  portion: number,
  read: (row: Row) => T,
): AsyncGenerator<readonly { readonly line: number; readonly row: T }[]> {
  let rows: { line: number; row: T }[] = [];
  for await (const record of records) {
    state.rows += 1;
    const row = rowOf(record, columns, state);
    if (row !== null) {
      rows.push({ line: record.line, row: read(row) });
      for (const fault of row.faults) state.faults.add(fault);
    }
    if (rows.length === portion) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

function rowOf({ line, cells }: CsvRecord, columns: readonly string[], state: FileState): Row | null {
  if (cells.length !== columns.length) {
    state.malformed += 1;
    state.faults.add({
      line,
      column: columns[Math.min(cells.length, columns.length - 1)] ?? '',
      reason: `the row has ${cells.length} cells and the header ${columns.length}`,
    });
    return null;
  }
  const values = new Map<string, string>();
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    const reason = cellFault(cell);
    if (reason === null) {
      values.set(column, withoutApostrophe(cell).trim());
      return;
    }
    state.malformed += 1;
    state.faults.add({ line, column, reason });
  });
  return new Row(line, values);
}
