import { addDays, OPEN_END } from '@lifang/policy';
import { inOrder, type Place } from './stay.ts';

/**
 * Where somebody lived who was kept as two people: wherever the one who stays did, and on the days for which nothing is
 * known of them, wherever the other did. Stays at one place that follow one another become one.
 */
export function planUnion(own: readonly Place[], other: readonly Place[]): Place[] {
  const gaps = other.flatMap(place => without(place, own));
  const bare = ({ householdId, unitId, from, to }: Place): Place => ({ householdId, unitId, from, to });
  const united: Place[] = [];
  for (const place of inOrder([...own, ...gaps].map(bare))) {
    const last = united.at(-1);
    const goesOn =
      last !== undefined &&
      last.householdId === place.householdId &&
      last.unitId === place.unitId &&
      last.to !== OPEN_END &&
      addDays(last.to, 1) === place.from;
    if (goesOn) united[united.length - 1] = { ...last, to: place.to };
    else united.push(place);
  }
  return united;
}

/** The parts of a stay on days that others do not hold. */
function without(place: Place, others: readonly Place[]): Place[] {
  const parts: Place[] = [];
  let { from } = place;
  for (const other of inOrder(others)) {
    if (other.to < from || other.from > place.to) continue;
    if (other.from > from) parts.push({ ...place, from, to: addDays(other.from, -1) });
    if (other.to === OPEN_END) return parts;
    from = addDays(other.to, 1);
  }
  if (from <= place.to) parts.push({ ...place, from });
  return parts;
}
