import { addDays, type Day } from '@lifang/policy';
import { dayBetween, later } from './calendar.ts';
import type { Random } from './random.ts';
import type { Days, Household, Membership, Person } from './residents.ts';

const yearsOld = (person: Person, today: Day): number =>
  Number(today.slice(0, 4)) - Number(person.born.slice(0, 4));

/** Most have been on a list since before the months shown; some join it meanwhile, a few leave it. */
function membership(random: Random, list: string, from: Day, { since, first, today }: Days): Membership {
  const joined = random.chance(0.88)
    ? later(from, dayBetween(random, since, addDays(first, -31)))
    : later(from, dayBetween(random, first, today));
  const leaves = random.chance(0.05) ? dayBetween(random, later(joined, first), today) : null;
  return { list, from: joined, to: leaves };
}

/** A short while on a list that calls a prompt visit: from what happened until it is settled, a month or two later. */
function spell(random: Random, list: string, from: Day, today: Day): Membership {
  const to = addDays(from, random.whole(30, 60));
  return { list, from, to: to > today ? null : to };
}

function listPeople(random: Random, people: readonly Person[], days: Days): void {
  for (const person of people) {
    const years = yearsOld(person, days.today);
    const enter = (list: string, probability: number) => {
      if (random.chance(probability)) person.lists.push(membership(random, list, person.from, days));
    };
    if (years >= 65) enter('living-alone', person.household?.members.length === 1 ? 0.5 : 0.04);
    if (years >= 62) enter('hardship-elderly', 0.03);
    if (years >= 20) enter('preferential-treatment', 0.009);
    if (years >= 20 && years < 70) enter('released', 0.007);
    if (years >= 20 && years < 50) enter('family-planning', 0.016);
  }
}

function listHouseholds(random: Random, households: readonly Household[], days: Days): void {
  const { first, today } = days;
  for (const household of households) {
    if (random.chance(0.03))
      household.lists.push(membership(random, 'hardship-household', household.from, days));
    if (household.from >= first) household.lists.push(spell(random, 'new-household', household.from, today));
    const spells = [
      ['dispute-household', 0.02],
      ['newborn-household', 0.018],
      ['illness-bereavement-household', 0.03],
    ] as const;
    for (const [list, probability] of spells) {
      if (random.chance(probability)) {
        const from = dayBetween(random, later(household.from, first), today);
        household.lists.push(spell(random, list, from, today));
      }
    }
  }
}

/** Puts people and households on the document's lists, at the rates a district of this size might have. */
export function enterLists(
  random: Random,
  people: readonly Person[],
  households: readonly Household[],
  days: Days,
): void {
  listPeople(random, people, days);
  listHouseholds(random, households, days);
}
