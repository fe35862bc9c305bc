import type { Category } from '../kinds/category.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { SubjectNoun } from '../names.ts';

/** Who a duty is about: people, households or units of one kind, all of them or those on any of some lists. */
export interface SubjectSelection {
  readonly selects: SubjectNoun;
  /** Only for units: the kind. */
  readonly unit: UnitKind | null;
  /** Null means everybody; otherwise membership is the union, so joining a second list changes nothing. */
  readonly categories: readonly Category[] | null;
  /** Those on any of the lists. */
  in(...categories: readonly Category[]): SubjectSelection;
}

function build(
  selects: SubjectNoun,
  unit: UnitKind | null,
  categories: readonly Category[] | null,
): SubjectSelection {
  return { selects, unit, categories, in: (...lists) => build(selects, unit, lists) };
}

/** Everybody who lives in the tenant. */
export const people: SubjectSelection = build('person', null, null);
/** Every household that lives in the tenant. */
export const households: SubjectSelection = build('household', null, null);
/** Every unit of one kind. */
export const units = (kind: UnitKind): SubjectSelection => build('unit', kind, null);
