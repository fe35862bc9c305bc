import type { Condition } from '../conditions.ts';

/** Cases found relative to the one that takes a step. */
export type CaseSelection =
  /** The parts of this round that are in one of the states. */
  | { readonly selects: 'parts'; readonly states: readonly string[] }
  /** The parts of the same round, of the same kind, in one of the states; this one is counted as the step leaves it. */
  | { readonly selects: 'fellows'; readonly states: readonly string[] }
  /**
   * Those of the fellows whose whole number is at least this one's, itself among them: its place in the order, the last one
   * it shares with any other. So all who tie across a bound stand beyond it, and none is picked.
   */
  | { readonly selects: 'rank'; readonly by: string; readonly states: readonly string[] };

/** Inside a workflow: the case. */
export const theCase = {
  /** Parts of this round in the states. */
  partsIn: (...states: readonly string[]): CaseSelection => ({ selects: 'parts', states }),
  /** Parts of the same round in the states, this one as the step leaves it. */
  fellowsIn: (...states: readonly string[]): CaseSelection => ({ selects: 'fellows', states }),
  /** The place among the parts of the round in the states, ordered by a field, most first; ties share the last place. */
  rankBy: (by: string, ...states: readonly string[]): CaseSelection => ({ selects: 'rank', by, states }),
  /** A field of the case has this value, once the step has added its own. */
  says: (field: string, equals: string | number | boolean): Condition => ({ is: 'says', field, equals }),
};
