import type { Cites, Named, Wording } from '../names.ts';
import type { Formula } from '../rules/formula.ts';
import type { Choice } from './fields.ts';
import type { UnitKind } from './unit.ts';

/** How an entry moves money: into a book, out of it, or from one unit's book into another's. */
export const FLOWS = ['budget', 'spending', 'allocation'] as const;
export type Flow = (typeof FLOWS)[number];

/** Money that units of one kind keep a book of, each its own. */
export interface FundKind extends Named, Wording {
  readonly noun: 'fund';
  readonly cites: Cites;
  /** The kind of unit that keeps a book of its own. */
  readonly keptBy: UnitKind;
  /** What may be spent on; empty where the text names no purposes. */
  readonly purposes: readonly Choice[];
  /** The clauses that name the purposes. */
  readonly purposesCite: Cites;
  /** What is granted to a book in a period is no less than this; less only with a reason and somebody who approved it. */
  readonly floor: Formula | null;
  /** The clauses by which no more leaves a book than there is in it, on any day; null where a book may be overdrawn. */
  readonly covered: Cites | null;
}

/** Defines a fund, such as the special fund of a sub-district. */
export function fundKind(
  name: string,
  options: Wording & {
    cites: Cites;
    keptBy: UnitKind;
    purposes?: readonly Choice[];
    purposesCite?: Cites;
    floor?: Formula;
    covered?: Cites;
  },
): FundKind {
  return {
    noun: 'fund',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    keptBy: options.keptBy,
    purposes: options.purposes ?? [],
    purposesCite: options.purposesCite ?? options.cites,
    floor: options.floor ?? null,
    covered: options.covered ?? null,
  };
}
