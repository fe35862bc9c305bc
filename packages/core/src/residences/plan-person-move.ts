import { type Id, newId } from '@lifang/db';
import { addDays, type Day, OPEN_END } from '@lifang/policy';
import { invalid } from '../errors/problem.ts';
import { inOrder, type Place, type Stay, type StayChanges } from './stay.ts';

/**
 * Puts a person into places that follow one another from a day on. The stay before ends the day before; one that began on
 * that very day is rewritten. Somebody who lives nowhere in the tenant, or has left it, moves in.
 */
export function planPersonMove(
  personId: Id<'person'>,
  stays: readonly Stay[],
  places: readonly Place[],
  on: Day,
): StayChanges {
  const last = inOrder(stays).at(-1);
  const [first, ...rest] = places;
  if (first === undefined) throw new Error('a move leads somewhere');
  const added = (list: readonly Place[]): Stay[] =>
    list.map(place => ({ ...place, id: newId<'residence'>(), personId }));

  if (last === undefined) return { ended: [], replaced: [], added: added(places) };
  if (last.to !== OPEN_END) {
    if (on <= last.to)
      throw invalid('on', {
        zh: `上次居住至 ${last.to} 才结束`,
        en: `the last stay here ended on ${last.to} only`,
      });
    return { ended: [], replaced: [], added: added(places) };
  }
  if (on < last.from)
    throw invalid('on', {
      zh: `自 ${last.from} 起才住在现址`,
      en: `lives at the present place since ${last.from} only`,
    });
  if (last.householdId === first.householdId && last.unitId === first.unitId) {
    throw invalid(first.householdId === null ? 'unitId' : 'householdId', {
      zh: '已住在那里',
      en: 'lives there already',
    });
  }
  if (on === last.from) {
    return { ended: [], replaced: [{ ...last, ...first }], added: added(rest) };
  }
  return { ended: [{ id: last.id, to: addDays(on, -1) }], replaced: [], added: added(places) };
}
