import type { Day } from '../../time/day.ts';
import type { Path } from '../problem.ts';
import type { GivenHousehold, GivenPerson } from '../world.ts';
import { type Merged, SECTIONS } from './given.ts';
import { groupIn } from './groups.ts';
import type {
  PlannedAppointment,
  PlannedGroup,
  PlannedHousehold,
  PlannedMembership,
  PlannedPerson,
  PlannedSetting,
  Ref,
} from './plan.ts';
import type { Scene } from './scene.ts';

/** Brings what an example is given into its scene, every default filled in. */
export class Population {
  readonly settings: PlannedSetting[] = [];
  readonly households: PlannedHousehold[] = [];
  readonly people: PlannedPerson[] = [];
  readonly groups: (PlannedGroup & { readonly constituted: Day | null })[] = [];
  readonly appointments: PlannedAppointment[] = [];
  readonly memberships: PlannedMembership[] = [];
  readonly #scene: Scene;

  constructor(scene: Scene, merged: Merged) {
    this.#scene = scene;
    this.#claim(merged);
    const { given, pathOf } = merged;
    scene.places.addWritten(given.units ?? {}, name => pathOf('units', name));
    for (const [name, unit] of Object.entries(given.units ?? {})) {
      this.#list({ noun: 'unit', name }, unit.lists, unit.from ?? scene.since, pathOf('units', name));
    }
    for (const [name, household] of Object.entries(given.households ?? {})) {
      this.#house(name, household, pathOf('households', name));
    }
    for (const [name, written] of Object.entries(given.groups ?? {})) {
      const from = written.from ?? scene.since;
      const group = groupIn(name, written, scene, pathOf('groups', name), from);
      if (group !== null) this.groups.push({ ...group, constituted: written.constituted ?? null });
    }
    for (const [name, person] of Object.entries(given.people ?? {})) {
      this.#settle(name, person, pathOf('people', name));
    }
    this.#decide(merged);
  }

  /** Every local name is known before any of them is looked up, so that their order does not matter. */
  #claim({ given, pathOf }: Merged): void {
    const nouns = { units: 'unit', households: 'household', people: 'person' } as const;
    for (const section of SECTIONS) {
      for (const name of Object.keys(given[section] ?? {})) {
        this.#scene.introduce({ noun: nouns[section], name }, pathOf(section, name));
      }
    }
  }

  #decide({ given, pathOf }: Merged): void {
    for (const [written, values] of Object.entries(given.settings ?? {})) {
      const name = this.#scene.setting(written, pathOf('settings', written));
      if (name === null) continue;
      for (const { value, from = this.#scene.enabledFrom } of values)
        this.settings.push({ name, value, from });
    }
  }

  #house(name: string, given: GivenHousehold, path: Path): void {
    const { places, since } = this.#scene;
    const { from = since, to = null } = given;
    const unit = given.in === undefined ? places.lowest(path) : this.#scene.unit(given.in, [...path, 'in']);
    if (unit !== null) this.households.push({ name, unit, from, to });
    this.#list({ noun: 'household', name }, given.lists, from, path);
  }

  #settle(name: string, given: GivenPerson, path: Path): void {
    // Somebody who holds a post and of whom no home is said is staff, and lives elsewhere.
    const isStaff = given.holds !== undefined && given.in === undefined;
    const home = isStaff ? { household: null, unit: null } : this.#scene.home(given.in, path);
    const from = given.from ?? this.#settledSince(home?.household ?? null, given.born);
    if (home !== null) {
      const { born = null, died = null, to = null } = given;
      this.people.push({ name, born, died, ...home, from, to });
    }
    this.#list({ noun: 'person', name }, given.lists, from, path);
    for (const [i, tenure] of (given.holds ?? []).entries()) {
      const seat = this.#scene.seat(tenure.position, tenure, [...path, 'holds', i]);
      if (seat === null) continue;
      this.appointments.push({ person: name, ...seat, from: tenure.from ?? from, to: tenure.to ?? null });
    }
  }

  /** Nobody has lived here for longer than they have lived, nor longer than their household. */
  #settledSince(household: string | null, born: Day | undefined): Day {
    const { since } = this.#scene;
    const home = this.households.find(({ name }) => name === household);
    const days = [since, ...(home === undefined ? [] : [home.from]), ...(born === undefined ? [] : [born])];
    return days.sort().at(-1) ?? since;
  }

  #list(who: Ref, lists: GivenHousehold['lists'], since: Day, path: Path): void {
    for (const [i, { list: written, from = since, to = null }] of (lists ?? []).entries()) {
      const list = this.#scene.category(written, [...path, 'lists', i]);
      if (list !== null) this.memberships.push({ list, who, from, to });
    }
  }
}
