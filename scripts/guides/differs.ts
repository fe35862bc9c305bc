/** Stands in a guide for whatever was left out. */
const LEFT_OUT = '…';

/** Space, the kind of quotation marks and commas at an end are the printer's. */
function bare(text: string): string {
  return text
    .replaceAll(/\s+/g, '')
    .replaceAll('"', "'")
    .replaceAll(/,(?=[\]}…]|$)/g, '');
}

/**
 * Compares what a guide prints with what came out. Each `…` stands for any text or none.
 *
 * @returns what of the printed text was not found, or null when everything was.
 */
export function differs(printed: string, actual: string): string | null {
  const pieces = bare(printed).split(LEFT_OUT);
  const found = bare(actual);
  const [first = '', ...rest] = pieces;
  if (!found.startsWith(first)) return first;
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    const where = index === rest.length - 1 ? found.length - piece.length : found.indexOf(piece, at);
    if (where < at || !found.startsWith(piece, where)) return piece;
    at = where + piece.length;
  }
  return at === found.length ? null : found.slice(at);
}
