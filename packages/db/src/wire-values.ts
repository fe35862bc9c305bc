/** What the protocol can number, less one that the driver does not take. */
const MAX_PARAMETERS = 65_533;

/** Parameters as they travel, all as text. What cannot travel is refused here: the driver would hang on it. */
export function wireValues(values: readonly unknown[]): (string | null)[] {
  if (values.length > MAX_PARAMETERS) {
    throw new RangeError(`a statement takes at most ${MAX_PARAMETERS} parameters`);
  }
  return values.map(wireValue);
}

function wireValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new TypeError('a text cannot hold NUL');
    return value;
  }
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number must be finite');
    return String(value);
  }
  if (typeof value === 'bigint') return String(value);
  throw new TypeError(`a ${typeof value} cannot be sent to the database`);
}
