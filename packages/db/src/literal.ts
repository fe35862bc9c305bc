/** A text literal for the few statements that must travel by the simple protocol, where parameters do not exist. */
export function literal(value: string | number | boolean | null | readonly string[]): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new TypeError('only whole numbers can be written into a statement');
    return String(value);
  }
  if (typeof value !== 'string') return `array[${value.map(literal).join(', ')}]::text[]`;
  if (value.includes('\0')) throw new TypeError('a text cannot hold NUL');
  // An E-string with doubled quotes and backslashes reads the same whatever standard_conforming_strings says.
  return `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
