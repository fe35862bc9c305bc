/** A cell as RFC 4180 writes it. */
function cell(value: string | null): string {
  if (value === null) return '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A CSV text of the columns, one row each; null is an empty cell. */
export function csv<C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, string | null>>[],
): string {
  const lines = rows.map(row => columns.map(column => cell(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
