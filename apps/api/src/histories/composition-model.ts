import { addDays, type Day } from '@lifang/policy';

/** From the first day to the last. */
interface Dated {
  readonly from: Day;
  to: Day;
  readonly person: number;
}

export type SeatName = 'steering-head' | 'steering-deputy' | 'steering-member';

/** Who sat in a steering group and who was a representative, as far as it was entered. */
export interface GroupHistory {
  readonly constitutedOn: Day;
  readonly seats: Map<string, Dated & { readonly seat: SeatName }>;
  readonly representatives: Map<string, Dated>;
}

/** A stretch of days on which a requirement did not hold; `until` is null while it goes on. */
export interface Stretch {
  readonly requirement: string;
  readonly since: Day;
  readonly until: Day | null;
}

const on = <T extends Dated>(rows: Map<string, T>, day: Day): T[] =>
  [...rows.values()].filter(({ from, to }) => from <= day && day <= to);

/** What does not hold of a steering group on a day, in plain words of its article. */
function broken({ seats, representatives }: GroupHistory, day: Day): string[] {
  const sitting = on(seats, day);
  const people = new Set(sitting.map(({ person }) => person));
  const listed = new Set(on(representatives, day).map(({ person }) => person));
  const held = (seat: SeatName) => sitting.filter(one => one.seat === seat).length;
  const members = held('steering-member');
  return [
    ...(people.size < 5 || people.size > 7 ? ['total'] : []),
    ...([...people].some(person => !listed.has(person)) ? ['everyone'] : []),
    ...(held('steering-head') === 1 ? [] : ['leader']),
    ...(held('steering-deputy') === 1 ? [] : ['deputy']),
    ...(members < 3 || members > 5 ? ['members'] : []),
  ];
}

/** Every such stretch up to a day, found by walking through the days. */
export function stretches(history: GroupHistory, asOf: Day): Stretch[] {
  const found: Stretch[] = [];
  const open = new Map<string, Day>();
  for (let day = history.constitutedOn; day <= asOf; day = addDays(day, 1)) {
    const now = new Set(broken(history, day));
    for (const [requirement, since] of open) {
      if (now.has(requirement)) continue;
      found.push({ requirement, since, until: addDays(day, -1) });
      open.delete(requirement);
    }
    for (const requirement of now) if (!open.has(requirement)) open.set(requirement, day);
  }
  return [...found, ...[...open].map(([requirement, since]) => ({ requirement, since, until: null }))];
}
