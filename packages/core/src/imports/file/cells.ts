/** A spreadsheet runs a cell that begins like this, in half or full width. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;
const NEGATIVE_NUMBER = /^-\d+(\.\d+)?$/;
const TELEPHONE = /^\+\d[\d ()-]{5,25}$/;

/** Whether a spreadsheet would run a text instead of showing it. */
export function beginsLikeFormula(text: string): boolean {
  return FORMULA.test(text.replace(/^[ \u3000]+/, ''));
}

/** A cell without the apostrophe by which our files say that what looks like a formula is text. */
export function withoutApostrophe(raw: string): string {
  return raw.startsWith("'") && beginsLikeFormula(raw.slice(1)) ? raw.slice(1) : raw;
}

/** What makes a cell one that is not taken in, whatever its column; null when nothing does. */
export function cellFault(raw: string): string | null {
  if (raw.includes('\0')) return 'a text cannot hold NUL';
  const text = raw.replace(/^[ \u3000]+/, '');
  if (!FORMULA.test(text) || NEGATIVE_NUMBER.test(text.trim()) || TELEPHONE.test(text.trim())) return null;
  return 'begins like a formula: no cell may begin with =, +, -, @ or a tab';
}
