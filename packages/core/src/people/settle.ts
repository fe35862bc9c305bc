import type { Id } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';
import { invalid, unknown } from '../errors/problem.ts';
import { expectOpenUnit } from '../residences/look.ts';
import { planJoin } from '../residences/plan-join.ts';
import type { Place, Stay } from '../residences/stay.ts';

/** Where somebody shall live: in a household, and so in its unit, or in a unit directly. */
export interface Destination {
  readonly householdId?: Id<'household'> | undefined;
  readonly unitId?: Id<'unit'> | undefined;
}

/** What was found of the destination. */
interface Found {
  readonly household: { readonly id: Id<'household'> } | undefined;
  readonly unit:
    | { readonly id: Id<'unit'>; readonly kind: string; readonly from: Day; readonly to: Day }
    | undefined;
  /** Among them the household's own rows. */
  readonly stays: readonly Stay[];
}

/**
 * The places a destination stands for from a day on.
 *
 * @param field the input that named the day.
 */
export function placesAt(
  destination: Destination,
  found: Found,
  on: Day,
  today: Day,
  field: string,
): Place[] {
  const { householdId, unitId } = destination;
  if (householdId !== undefined && unitId !== undefined) {
    throw invalid('unitId', {
      zh: '户与单位只填一个：户有自己的单位',
      en: 'give a household or a unit: a household has its own',
    });
  }
  if (householdId === undefined) {
    const unit = expectOpenUnit(found.unit, on, field);
    if (on > today) throw invalid(field, { zh: '晚于今天', en: 'lies in the future' });
    return [{ householdId: null, unitId: unit.id, from: on, to: OPEN_END }];
  }
  if (found.household === undefined) throw unknown('householdId', 'household');
  if (on > today) throw invalid(field, { zh: '晚于今天', en: 'lies in the future' });
  const own = found.stays.filter(stay => stay.householdId === householdId && stay.personId === null);
  return planJoin(own, on, field);
}

/** The place of a day among places that follow one another. */
export function placeOn(places: readonly Place[], day: Day): Place | undefined {
  return places.find(({ from, to }) => from <= day && day <= to);
}
