import { type InputError, Problem } from '../../errors/problem.ts';
import { inBoth } from '../wording.ts';
import { type Column, DATA_PREFIX } from './column.ts';

/** Says which column each cell of a row belongs to, or everything wrong with the header. */
export function readHeader(
  header: { readonly line: number; readonly cells: readonly string[] },
  columns: readonly Column[],
  fields: ReadonlySet<string>,
): readonly string[] {
  const { line } = header;
  const cells = header.cells.map(cell => cell.trim());
  const only = cells[0] ?? '';
  if (cells.length === 1 && /[;\t]/.test(only)) {
    throw new Problem('invalid-input', {
      errors: [{ field: 'body', reason: inBoth('separate the columns by commas'), line }],
    });
  }
  const names = cells.map(cell => columnOf(cell, columns, fields));
  const errors: InputError[] = [];
  cells.forEach((cell, index) => {
    const name = names[index];
    if (name === undefined)
      errors.push({ field: shown(cell, index), reason: inBoth('unknown column'), line });
    else if (names.indexOf(name) !== index)
      errors.push({ field: name, reason: inBoth('the column stands there twice'), line });
  });
  for (const { name, required, aliases } of columns) {
    if (required && !names.includes(name)) {
      errors.push({
        field: name,
        reason: inBoth(`the column is missing (also called ${aliases.join(', ')})`),
        line,
      });
    }
  }
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  return names.flatMap(name => (name === undefined ? [] : [name]));
}

function columnOf(cell: string, columns: readonly Column[], fields: ReadonlySet<string>): string | undefined {
  const lower = cell.toLowerCase();
  const found = columns.find(({ name, aliases }) => name.toLowerCase() === lower || aliases.includes(cell));
  if (found) return found.name;
  return cell.startsWith(DATA_PREFIX) && fields.has(cell.slice(DATA_PREFIX.length)) ? cell : undefined;
}

/** A file without a header has a row of data there: only what looks like a heading is repeated. */
function shown(cell: string, index: number): string {
  return /^[A-Za-z][A-Za-z.-]{0,60}$/.test(cell) ? cell : `column ${index + 1}`;
}
