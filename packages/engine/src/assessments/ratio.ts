import { divided, type Exact, exact } from '@lifang/policy';

/** An exact ratio of two decimals, as they were written. */
export interface Ratio {
  readonly numerator: string;
  readonly denominator: string;
}

/** Whether a ratio has no value: nothing can be a part of nothing. */
export function isEmpty({ denominator }: Ratio): boolean {
  return exact(denominator).over === 0n;
}

/** The number a ratio is; it must not be empty. */
export const quotientOf = ({ numerator, denominator }: Ratio): Exact =>
  divided(exact(numerator), exact(denominator));
