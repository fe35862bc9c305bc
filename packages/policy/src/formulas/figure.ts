import type { Category } from '../kinds/category.ts';
import type { Flow, FundKind } from '../kinds/fund.ts';
import type { Indicator } from '../kinds/indicator.ts';
import type { PlaceKind } from '../kinds/place.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { RecordKind } from '../kinds/record.ts';
import type { UnitKind } from '../kinds/unit.ts';

/**
 * A number found in the data about the unit a formula is about. "There" is the unit and everything below it. What is counted
 * is counted on one day; lines of a register and entries of a fund are those of the period up to that day.
 */
export type Figure =
  /** How many households live there. */
  | { readonly figure: 'households' }
  /** How many people live there, on one of the lists where some are named. */
  | { readonly figure: 'people'; readonly lists: readonly Category[] }
  /** How many people hold one of the positions there. */
  | { readonly figure: 'holders'; readonly positions: readonly PositionKind[] }
  /** How many units of a kind stand below it. */
  | { readonly figure: 'units'; readonly kind: UnitKind }
  /** How many places of a kind are open there. */
  | { readonly figure: 'places'; readonly kind: PlaceKind }
  /** A field of all places that are open there, or of all lines kept there, added up; nothing adds up to zero. */
  | { readonly figure: 'total'; readonly of: PlaceKind | RecordKind; readonly field: string }
  /** The largest value of a field among the places that are open there; zero where there is none. */
  | { readonly figure: 'largest'; readonly of: PlaceKind; readonly field: string }
  /** A field of the unit itself; missing while nobody has entered it. */
  | { readonly figure: 'field'; readonly field: string }
  /** What was measured of the unit in the period; missing while nobody has. */
  | { readonly figure: 'measured'; readonly indicator: Indicator }
  /** Everything of one flow that was entered in the unit's book of a fund. */
  | { readonly figure: 'entered'; readonly fund: FundKind; readonly flow: Flow };
