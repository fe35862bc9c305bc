import { beginsLikeFormula } from '../imports/file/cells.ts';

/** What a cell can hold. */
export type Cell = string | number | boolean | null;

/** The mark by which spreadsheets read a file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One line of comma-separated text (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/**
 * A cell as it is written. A text that a spreadsheet would run as a formula gets an apostrophe in front, which says that it
 * is text; our own import takes it off again.
 */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = beginsLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
