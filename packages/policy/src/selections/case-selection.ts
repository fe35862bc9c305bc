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
  | { readonly selects: 'rank'; readonly by: string; readonly states: readonly string[] }
  /** What was said in the matter by some steps since it came to the state it is in. */
  | {
      readonly selects: 'said';
      readonly steps: readonly string[];
      readonly saying: { readonly field: string; readonly equals: string | number | boolean } | null;
    };

/** Inside a workflow: the case. */
export const theCase = {
  /** Parts of this round in the states. */
  partsIn: (...states: readonly string[]): CaseSelection => ({ selects: 'parts', states }),
  /** Parts of the same round in the states, this one as the step leaves it. */
  fellowsIn: (...states: readonly string[]): CaseSelection => ({ selects: 'fellows', states }),
  /** The place among the parts of the round in the states, ordered by a field, most first; ties share the last place. */
  rankBy: (by: string, ...states: readonly string[]): CaseSelection => ({ selects: 'rank', by, states }),
  /** What was said by a step that stays in the state, such as an objection, since the case came there. */
  saidBy: (
    step: string,
    saying?: readonly [field: string, equals: string | number | boolean],
  ): CaseSelection => ({
    selects: 'said',
    steps: [step],
    saying: saying ? { field: saying[0], equals: saying[1] } : null,
  }),
  /** A field of the case has this value, once the step has added its own. */
  says: (field: string, equals: string | number | boolean): Condition => ({ is: 'says', field, equals }),
};
