import { addDays, type Day } from '@lifang/policy';
import { dayBetween, later } from './calendar.ts';
import { idNumberOf, nameOf, phoneOf, type Sex } from './identity.ts';
import type { Block } from './organisation.ts';
import type { Random } from './random.ts';

/** Somebody's or some household's days on a list. */
export interface Membership {
  readonly list: string;
  readonly from: Day;
  readonly to: Day | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly born: Day;
  readonly idNumber: string;
  readonly phone: string;
  readonly household: Household | null;
  readonly unit: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly lists: Membership[];
}

export interface Household {
  readonly id: string;
  readonly address: string;
  readonly block: Block;
  readonly group: string;
  readonly from: Day;
  readonly lists: Membership[];
  readonly members: Person[];
}

const HOUSEHOLDS = 2500;
const PEOPLE = 6000;

export interface Days {
  /** From when the organisation has stood. */
  readonly since: Day;
  /** The first day of the months shown. */
  readonly first: Day;
  readonly today: Day;
}

/** A birth year by how old people of a grown city are: one in eighteen is eighty or older. */
function age(random: Random, isHead: boolean): number {
  const dice = random.next();
  if (dice < 0.055) return random.whole(80, 96);
  if (dice < 0.32) return random.whole(60, 79);
  if (dice < 0.82 || isHead) return random.whole(24, 59);
  return random.whole(1, 23);
}

function bornAt(random: Random, years: number, today: Day): Day {
  const year = Number(today.slice(0, 4)) - years - 1;
  return dayBetween(random, `${year}-01-01`, `${year}-12-28`);
}

/** Makes people one after another, each with a number of their own. */
export class Registry {
  readonly people: Person[] = [];
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  add(more: Pick<Person, 'born' | 'household' | 'unit' | 'from'> & { readonly to?: Day | null }): Person {
    const number = this.people.length + 1;
    const sex: Sex = this.#random.chance(0.5) ? '男' : '女';
    const person: Person = {
      id: `P${String(number).padStart(5, '0')}`,
      name: nameOf(this.#random, number),
      sex,
      idNumber: idNumberOf(more.born, sex, number),
      phone: phoneOf(number),
      lists: [],
      to: null,
      ...more,
    };
    this.people.push(person);
    return person;
  }
}

function house(
  random: Random,
  number: number,
  blocks: readonly Block[],
  { since, first, today }: Days,
): Household[] {
  const block = blocks[number % blocks.length];
  const group = block?.groups[Math.floor(number / blocks.length) % block.groups.length];
  if (block === undefined || group === undefined) return [];
  const isNew = random.chance(0.04);
  const road = `示例路${(number % 60) + 1}弄${(number % 30) + 1}号`;
  return [
    {
      id: `H${String(number + 1).padStart(4, '0')}`,
      address: `${road}${random.whole(1, 6)}0${random.whole(1, 4)}室`,
      block,
      group,
      from: isNew
        ? dayBetween(random, first, addDays(today, -2))
        : dayBetween(random, since, addDays(first, -40)),
      lists: [],
      members: [],
    },
  ];
}

function moveIn(random: Random, household: Household, registry: Registry, { today }: Days): void {
  const isHead = household.members.length === 0;
  const born = bornAt(random, age(random, isHead), today);
  const { group: unit, from } = household;
  // A head stays, for a household ends with the last who lives in it.
  const left = !isHead && random.chance(0.007) ? dayBetween(random, from, today) : null;
  household.members.push(registry.add({ born, household, unit, from: later(born, from), to: left }));
}

/** Two and a half thousand households of six thousand people, spread over the building groups. */
export function settle(
  random: Random,
  blocks: readonly Block[],
  registry: Registry,
  days: Days,
): readonly Household[] {
  const households = Array.from({ length: HOUSEHOLDS }, (_, i) => house(random, i, blocks, days)).flat();
  for (const household of households) moveIn(random, household, registry, days);
  for (let more = PEOPLE - households.length; more > 0; more -= 1) {
    const household = households[random.whole(0, households.length - 1)];
    if (household !== undefined) moveIn(random, household, registry, days);
  }
  return households;
}
