import { addDays, type Day } from '@lifang/policy';
import { dayBetween } from './calendar.ts';
import type { Block } from './organisation.ts';
import type { Random } from './random.ts';
import type { Days, Person, Registry } from './residents.ts';

export interface Appointment {
  readonly person: Person;
  readonly position: string;
  readonly unit: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Who holds which post where, and when. */
export class Posts {
  readonly all: Appointment[] = [];
  readonly #byUnit = new Map<string, Appointment[]>();

  add(appointment: Appointment): void {
    this.all.push(appointment);
    const key = `${appointment.position} ${appointment.unit}`;
    this.#byUnit.set(key, [...(this.#byUnit.get(key) ?? []), appointment]);
  }

  /** The holders of a post in a unit on a day. */
  on(day: Day, position: string, unit: string): readonly Person[] {
    return (this.#byUnit.get(`${position} ${unit}`) ?? [])
      .filter(({ from, to }) => from <= day && (to === null || day <= to))
      .map(({ person }) => person);
  }
}

/** Somebody grown who has lived here since before the months shown and lives here still. */
const isFit = (person: Person, { first, today }: Days): boolean =>
  person.from < first &&
  person.to === null &&
  Number(today.slice(0, 4)) - Number(person.born.slice(0, 4)) >= 24;

/** Staff are employed from elsewhere: they live in no household of the zone. */
function employ(random: Random, unit: string, registry: Registry, days: Days): Person {
  const year = Number(days.today.slice(0, 4)) - random.whole(26, 55);
  return registry.add({
    born: dayBetween(random, `${year}-01-01`, `${year}-12-28`),
    household: null,
    unit,
    from: days.since,
  });
}

/** A leader of before, and one who took over in the months shown. */
function succession(
  random: Random,
  posts: Posts,
  block: Block,
  before: Person,
  next: Person,
  days: Days,
): void {
  const handedOver = dayBetween(random, days.first, days.today);
  const post = { position: 'block-leader', unit: block.id };
  posts.add({ ...post, person: before, from: days.since, to: addDays(handedOver, -1) });
  posts.add({ ...post, person: next, from: handedOver, to: null });
}

function fill(random: Random, posts: Posts, block: Block, candidates: readonly Person[], days: Days): void {
  const { since: from } = days;
  const [first, second, ...rest] = random.sample(candidates, candidates.length);
  if (first === undefined || second === undefined) return;
  if (random.chance(0.1)) succession(random, posts, block, first, second, days);
  else posts.add({ person: first, position: 'block-leader', unit: block.id, from, to: null });
  const officers = random.chance(0.15) ? 4 : 5;
  for (const person of rest.slice(0, officers)) {
    posts.add({ person, position: 'block-officer', unit: block.id, from, to: null });
  }
  const free = rest.slice(officers);
  for (const group of block.groups) {
    const person = free.find(one => one.unit === group);
    if (person !== undefined)
      posts.add({ person, position: 'building-group-leader', unit: group, from, to: null });
    const other = free.find(one => one.unit === group && one !== person);
    if (other !== undefined)
      posts.add({ person: other, position: 'resident-representative', unit: group, from, to: null });
  }
}

/** Fills the posts of the document: staff for communities and areas, residents for blocks and building groups. */
export function appoint(random: Random, blocks: readonly Block[], registry: Registry, days: Days): Posts {
  const posts = new Posts();
  const { since: from } = days;
  const residents = Map.groupBy(
    registry.people.filter(person => isFit(person, days)),
    person => person.household?.block.id,
  );
  const staff = (position: string, unit: string, community: string) =>
    posts.add({ person: employ(random, community, registry, days), position, unit, from, to: null });
  for (const community of new Set(blocks.map(block => block.community))) {
    staff('committee-director', community, community);
    staff('team-service-liaison', community, community);
  }
  for (const [area, [block]] of Map.groupBy(blocks, ({ area: one }) => one)) {
    if (block !== undefined) staff('responsible-social-worker', area, block.community);
  }
  for (const block of blocks) fill(random, posts, block, residents.get(block.id) ?? [], days);
  return posts;
}
