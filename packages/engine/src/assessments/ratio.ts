/** An exact ratio of two decimals, as they were written. */
export interface Ratio {
  readonly numerator: string;
  readonly denominator: string;
}

const PLACES = 6;

/** A decimal as a whole number of millionths. */
function millionths(decimal: string): bigint {
  const [whole = '0', part = ''] = decimal.split('.');
  return BigInt(whole) * 10n ** BigInt(PLACES) + BigInt(part.padEnd(PLACES, '0'));
}

/** Whether a ratio has no value: nothing can be a part of nothing. */
export function isEmpty({ denominator }: Ratio): boolean {
  return millionths(denominator) === 0n;
}

/** Compares two ratios by cross-multiplication: negative when the first is smaller, zero when they are equal. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = millionths(a.numerator) * millionths(b.denominator);
  const right = millionths(b.numerator) * millionths(a.denominator);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
