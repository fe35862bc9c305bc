import type { Cites, Named, Wording } from '../names.ts';
import type { Cadence } from '../time/period.ts';
import type { UnitKind } from './unit.ts';

/** A ratio measured for units of one kind, period by period, such as how many of those asked are satisfied. */
export interface Indicator extends Named, Wording {
  readonly noun: 'indicator';
  readonly cites: Cites;
  readonly of: UnitKind;
  readonly per: Cadence;
  /** What is counted above and below the line. */
  readonly numerator: Wording;
  readonly denominator: Wording;
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
    denominator: Wording;
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
    denominator: options.denominator,
    verifier: options.verifier ?? null,
  };
}
