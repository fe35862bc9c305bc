/** Something that came out otherwise than the example expects, with the line of the file it stands on. */
export interface Failure {
  readonly line: number;
  readonly zh: string;
  readonly en: string;
}

const shown = (value: unknown): string =>
  value === null || value === undefined
    ? '无 none'
    : Array.isArray(value)
      ? value.join(', ') || '无 none'
      : String(value);

/** One answer that differs. */
export function differs(line: number, what: string, expected: unknown, actual: unknown): Failure {
  return {
    line,
    zh: `${what} 应为 ${shown(expected)},实为 ${shown(actual)}`,
    en: `${what}: expected ${shown(expected)}, got ${shown(actual)}`,
  };
}

/** Nothing when the two are the same, lists in any order. */
export function compare(line: number, what: string, expected: unknown, actual: unknown): Failure[] {
  const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null));
  return plain(expected) === plain(actual) ? [] : [differs(line, what, expected, actual)];
}
