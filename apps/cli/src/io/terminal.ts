/** Where a command writes, so that tests can read it. */
export interface Terminal {
  /** A line of the answer. */
  out(line: string): void;
  /** A line about what went wrong. */
  err(line: string): void;
}

/** What a command ended with: 0 all is well, 1 it found something wrong, 2 it was not understood. */
export type ExitCode = 0 | 1 | 2;

/** The Chinese first, then the English on a line of its own. */
export function bilingual(message: { readonly zh: string; readonly en: string }, indent = ''): string {
  return `${indent}${message.zh}\n${indent}${message.en}`;
}
