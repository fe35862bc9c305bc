import type { Cites, Named, Wording } from '../names.ts';
import type { Cadence } from '../time/period.ts';
import type { UnitKind } from './unit.ts';

/**
 * Something measured for units of one kind, period by period: a ratio, such as how many of those asked are satisfied, or a
 * plain number, such as how many joined.
 */
export interface Indicator extends Named, Wording {
  readonly noun: 'indicator';
  readonly cites: Cites;
  readonly of: UnitKind;
  readonly per: Cadence;
  /** What is counted, above the line. */
  readonly numerator: Wording;
  /** What it is counted out of, below the line; null for a plain number. */
  readonly denominator: Wording | null;
  /** Whether it may be more than one: something beside something else, such as pay beside income, and no part of a whole. */
  readonly quotient: boolean;
  /** Whether a value must come with its evidence. */
  readonly evidence: boolean;
  /** The kind of unit that verifies a value; null when anybody's word will do. */
  readonly verifier: UnitKind | null;
}

/** Defines an indicator. */
export function indicator(
  name: string,
  options: Wording & {
    cites: Cites;
    of: UnitKind;
    per: Cadence;
    numerator: Wording;
    denominator?: Wording;
    quotient?: boolean;
    evidence?: boolean;
    verifier?: UnitKind;
  },
): Indicator {
  return {
    noun: 'indicator',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    of: options.of,
    per: options.per,
    numerator: options.numerator,
    denominator: options.denominator ?? null,
    quotient: options.quotient ?? false,
    evidence: options.evidence ?? false,
    verifier: options.verifier ?? null,
  };
}
