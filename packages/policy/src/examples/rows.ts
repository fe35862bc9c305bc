import { type Fault, fault, type Path } from './problem.ts';
import { hint } from './suggest.ts';

/** Stands where a row leaves a cell empty. */
const EMPTY = Symbol('empty');
type Filled = unknown;

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One row of a table: its cells by column, and which of them the example asked for. */
class Row {
  readonly #cells: Readonly<Record<string, unknown>>;
  readonly #used = new Set<string>();
  readonly faults: Fault[] = [];

  constructor(cells: Readonly<Record<string, unknown>>) {
    this.#cells = cells;
  }

  /** The cell that a text such as `$visited` asks for; any other value stays as it is. */
  fill(value: unknown, path: Path): Filled {
    if (typeof value !== 'string' || !value.startsWith('$')) return value;
    const column = value.slice(1);
    if (!(column in this.#cells)) {
      const { zh, en } = hint(column, Object.keys(this.#cells));
      this.faults.push(fault(path, `行中没有“${column}”,${zh}`, `the row has no "${column}"; ${en}`));
      return value;
    }
    this.#used.add(column);
    return this.#cells[column] ?? EMPTY;
  }

  unused(): string[] {
    return Object.keys(this.#cells).filter(column => !this.#used.has(column));
  }
}

/** Fills a value in depth. A key whose cell is empty is left out. */
function fillAll(value: unknown, row: Row, path: Path): Filled {
  if (Array.isArray(value)) {
    return value.map((item, i) => fillAll(item, row, [...path, i])).filter(item => item !== EMPTY);
  }
  if (!isMapping(value)) return row.fill(value, path);
  const entries = Object.entries(value).map(([key, item]) => [
    String(row.fill(key, [...path, key])),
    fillAll(item, row, [...path, key]),
  ]);
  return Object.fromEntries(entries.filter(([, item]) => item !== EMPTY));
}

/** The keys without which an act or an expectation makes no sense, so that it is left out with them. */
function lacksItsHead(written: unknown, filled: unknown): boolean {
  if (!isMapping(written) || !isMapping(filled)) return false;
  const [first] = Object.keys(written);
  return [first, 'on', 'as of'].some(key => key !== undefined && key in written && !(key in filled));
}

/** What is left of the acts or expectations; `null` keeps the place of one that was left out. */
function fillList(value: unknown, row: Row, path: Path): Filled {
  if (!Array.isArray(value)) return fillAll(value, row, path);
  return value.map((item, i) => {
    const filled = fillAll(item, row, [...path, i]);
    return lacksItsHead(item, filled) ? null : filled;
  });
}

const fillSection = (key: string, value: unknown, row: Row, path: Path) =>
  key === 'when' || key === 'then' ? fillList(value, row, path) : fillAll(value, row, path);

/** One example of a table: the example with the cells of the row in it. */
export interface Expanded {
  readonly example: unknown;
  /** Which row it is, from 1; null when the example has no table. */
  readonly row: number | null;
}

function expandRow(example: Readonly<Record<string, unknown>>, cells: unknown, path: Path, number: number) {
  if (!isMapping(cells)) {
    return { expanded: [], faults: [fault(path, '每行应为“列: 值”', 'each row must map columns to values')] };
  }
  const row = new Row(cells);
  const at = path.slice(0, -2);
  const filled = Object.fromEntries(
    Object.entries(example)
      .filter(([key]) => key !== 'rows')
      .map(([key, item]) => [key, fillSection(key, item, row, [...at, key])]),
  );
  const idle = row
    .unused()
    .map(column =>
      fault([...path, column], `没有用到“${column}”`, `"${column}" is used nowhere; write $${column}`),
    );
  const isWhole = row.faults.length === 0;
  return { expanded: isWhole ? [{ example: filled, row: number }] : [], faults: [...row.faults, ...idle] };
}

/**
 * An example with `rows` stands for one example a row, with `$column` replaced by the row's cell. An empty cell leaves
 * out its key, and with `on`, `as of` or the first key of an act or expectation the whole of it.
 */
export function expand(
  example: unknown,
  path: Path,
): { expanded: readonly Expanded[]; faults: readonly Fault[] } {
  if (!isMapping(example) || !('rows' in example)) return { expanded: [{ example, row: null }], faults: [] };
  const { rows } = example;
  if (!Array.isArray(rows) || rows.length === 0) {
    return {
      expanded: [],
      faults: [fault([...path, 'rows'], 'rows 应为非空列表', 'rows must be a list with a row')],
    };
  }
  const all = rows.map((cells, i) => expandRow(example, cells, [...path, 'rows', i], i + 1));
  return { expanded: all.flatMap(({ expanded }) => expanded), faults: all.flatMap(({ faults }) => faults) };
}
