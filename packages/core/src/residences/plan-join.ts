import { type Day, OPEN_END } from '@lifang/policy';
import { invalid } from '../errors/problem.ts';
import { inOrder, type Place, type Stay } from './stay.ts';

/**
 * Where somebody lives who joins a household on a day: wherever the household lives, from that day on.
 *
 * @param stays the household's own rows.
 * @param field the input that named the day.
 */
export function planJoin(stays: readonly Stay[], on: Day, field: string): Place[] {
  const own = inOrder(stays);
  const last = own.at(-1);
  if (last === undefined || last.to !== OPEN_END)
    throw invalid('householdId', { zh: '该户已不在此居住', en: 'the household does not live here any more' });
  const places = own.filter(stay => stay.to >= on);
  const [first] = places;
  if (first === undefined || first.from > on)
    throw invalid(field, {
      zh: `该户自 ${first?.from} 起在此居住`,
      en: `the household lives here from ${first?.from}`,
    });
  return places.map(({ householdId, unitId, from, to }) => ({
    householdId,
    unitId,
    from: from < on ? on : from,
    to,
  }));
}
