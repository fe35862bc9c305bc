/** An exact number: a whole number over a positive one, in lowest terms. Nothing is ever rounded until `rounded` is asked. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

/** A decimal such as `12.50`, as fields, settings and measurements carry it. */
const DECIMAL = /^-?\d{1,18}(\.\d{1,9})?$/;
/** A fraction such as `1/3`. */
const FRACTION = /^(\d{1,18})\/(\d{1,18})$/;

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

/** A whole number over another, which is not zero. */
export function ratioOf(over: bigint, under: bigint): Exact {
  if (under === 0n) throw new RangeError('nothing is divided by zero');
  const sign = under < 0n ? -1n : 1n;
  const common = divisor(absolute(over), absolute(under)) || 1n;
  return { over: (sign * over) / common, under: (sign * under) / common };
}

/** Whether a text is an exact number: a decimal or a fraction of whole numbers. */
export function isExact(text: string): boolean {
  const fraction = FRACTION.exec(text);
  return fraction === null ? DECIMAL.test(text) : BigInt(fraction[2] ?? '0') !== 0n;
}

/** Reads a whole number, a decimal or a fraction. */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === 'bigint') return { over: value, under: 1n };
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`);
    return { over: BigInt(value), under: 1n };
  }
  if (!isExact(value)) throw new RangeError(`${value} is no exact number`);
  const fraction = FRACTION.exec(value);
  if (fraction !== null) return ratioOf(BigInt(fraction[1] ?? '0'), BigInt(fraction[2] ?? '1'));
  const [whole = '0', part = ''] = value.split('.');
  return ratioOf(BigInt(whole + part), 10n ** BigInt(part.length));
}

export const plus = (a: Exact, b: Exact): Exact =>
  ratioOf(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Exact, b: Exact): Exact =>
  ratioOf(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Exact, b: Exact): Exact => ratioOf(a.over * b.over, a.under * b.under);
/** One number over another, which is not zero. */
export const divided = (a: Exact, b: Exact): Exact => ratioOf(a.over * b.under, a.under * b.over);

/** Negative where the first is smaller, zero where they are equal: by cross-multiplication. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.over * b.under;
  const right = b.over * a.under;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** How the last unit of an answer is rounded: half away from zero, or always down or up. */
export type Rounding = 'half-up' | 'down' | 'up';

/** The nearest whole number, as the rounding says. */
export function rounded({ over, under }: Exact, rounding: Rounding): bigint {
  const down = over >= 0n ? over / under : -((-over + under - 1n) / under);
  if (down * under === over) return down;
  switch (rounding) {
    case 'down':
      return down;
    case 'up':
      return down + 1n;
    case 'half-up': {
      const twice = 2n * (over - down * under);
      return twice > under || (twice === under && over >= 0n) ? down + 1n : down;
    }
  }
}

/** An exact number as people write it: a decimal where it ends within nine places, else a fraction. */
export function exactText({ over, under }: Exact): string {
  for (let places = 0; places <= 9; places += 1) {
    const scaled = over * 10n ** BigInt(places);
    if (scaled % under !== 0n) continue;
    const digits = absolute(scaled / under)
      .toString()
      .padStart(places + 1, '0');
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    return over < 0n ? `-${text}` : text;
  }
  return `${over}/${under}`;
}
