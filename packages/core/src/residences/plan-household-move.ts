import { type Id, newId } from '@lifang/db';
import { addDays, type Day, OPEN_END } from '@lifang/policy';
import { invalid } from '../errors/problem.ts';
import { inOrder, type Stay, type StayChanges } from './stay.ts';

/**
 * Puts a household into another unit from a day, with whoever lives in it then or later: their rows are cut on that day.
 *
 * @param stays every row that names the household, its own and its members'.
 */
export function planHouseholdMove(
  householdId: Id<'household'>,
  stays: readonly Stay[],
  unitId: Id<'unit'>,
  on: Day,
): StayChanges {
  const own = inOrder(stays.filter(stay => stay.personId === null)).at(-1);
  if (own === undefined || own.to !== OPEN_END) {
    if (own !== undefined && on <= own.to)
      throw invalid('on', { zh: `该户在此居住至 ${own.to}`, en: `it lived here until ${own.to}` });
    const back = { id: newId<'residence'>(), personId: null, householdId, unitId, from: on, to: OPEN_END };
    return { ended: [], replaced: [], added: [back] };
  }
  if (on < own.from)
    throw invalid('on', { zh: `该户已于 ${own.from} 迁移`, en: `it moved on ${own.from} already` });
  if (own.unitId === unitId) throw invalid('unitId', { zh: '该户已住在那里', en: 'it lives there already' });
  const touched = stays.filter(stay => stay.to >= on);
  const cut = touched.filter(stay => stay.from < on);
  return {
    ended: cut.map(({ id }) => ({ id, to: addDays(on, -1) })),
    replaced: touched.filter(stay => stay.from >= on).map(stay => ({ ...stay, unitId })),
    added: cut.map(stay => ({ ...stay, id: newId<'residence'>(), unitId, from: on })),
  };
}
