import type { Expression, Operand } from '../formulas/expression.ts';
import { toExpression } from '../formulas/expression.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { Cites, Named, Wording } from '../names.ts';
import type { Rounding } from '../numbers/exact.ts';
import type { Cadence } from '../time/period.ts';
import type { InForce } from './duty.ts';

/** What a formula gives: money in whole fen, an area, or a plain number. */
export const MEASURES = ['fen', 'square-metres', 'number'] as const;
export type Measure = (typeof MEASURES)[number];

/** What units of one kind are entitled to, or must have: an exact number worked out of figures and settings. */
export interface Formula extends Named, Wording {
  readonly rule: 'formula';
  readonly cites: Cites;
  readonly reading: string | null;
  readonly of: UnitKind;
  /** Once in every such period; null where there is no period. */
  readonly per: Cadence | null;
  /** On which day of the period its figures are counted: the day asked about, or the first. */
  readonly counted: 'on-the-day' | 'period-start';
  readonly gives: Measure;
  readonly compute: Expression;
  /** How the last fen is rounded, once, on the result; anything but money is exact. */
  readonly rounding: Rounding;
  /** The kind of unit that is paid, at or above the one the formula is about; null where nobody is paid. */
  readonly paidTo: UnitKind | null;
  readonly inForce: InForce;
}

/** Defines a formula. */
export function formula(
  name: string,
  options: Wording & {
    cites: Cites;
    reading?: string;
    of: UnitKind;
    per?: Cadence;
    counted?: Formula['counted'];
    gives: Measure;
    compute: Operand;
    rounding?: Rounding;
    paidTo?: UnitKind;
    inForce?: InForce;
  },
): Formula {
  return {
    rule: 'formula',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    reading: options.reading ?? null,
    of: options.of,
    per: options.per ?? null,
    counted: options.counted ?? 'on-the-day',
    gives: options.gives,
    compute: toExpression(options.compute),
    rounding: options.rounding ?? 'half-up',
    paidTo: options.paidTo ?? null,
    inForce: options.inForce ?? {},
  };
}
