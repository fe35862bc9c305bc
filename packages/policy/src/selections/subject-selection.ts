import type { Category } from '../kinds/category.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { SubjectNoun } from '../names.ts';

/** Who a duty is about: people, households or units of one kind, all of them, those on any of some lists, or who holds a post. */
export interface SubjectSelection {
  readonly selects: SubjectNoun;
  /** Only for units: the kind. */
  readonly unit: UnitKind | null;
  /** Null means everybody; otherwise membership is the union, so joining a second list changes nothing. */
  readonly categories: readonly Category[] | null;
  /** Only for people: whoever holds any of the positions, for as long as they hold it and wherever they live. Null for any. */
  readonly positions: readonly PositionKind[] | null;
}

/** Subjects that may still be narrowed. */
interface Everybody extends SubjectSelection {
  /** Those on any of the lists. */
  in(...categories: readonly Category[]): SubjectSelection;
}

function build(selects: SubjectNoun, unit: UnitKind | null): Everybody {
  const all = { selects, unit, categories: null, positions: null };
  return { ...all, in: (...lists) => ({ ...all, categories: lists }) };
}

const residents = build('person', null);

/** Everybody who lives in the tenant; or whoever holds a post there, wherever they live. */
export const people: Everybody & {
  /** Whoever holds any of the positions. A second post neither doubles what is owed nor waives it. */
  holding(position: PositionKind, ...others: readonly PositionKind[]): SubjectSelection;
} = {
  ...residents,
  holding: (...positions) => ({
    selects: 'person',
    unit: null,
    categories: null,
    positions,
  }),
};
/** Every household that lives in the tenant. */
export const households: Everybody = build('household', null);
/** Every unit of one kind. */
export const units = (kind: UnitKind): Everybody => build('unit', kind);
