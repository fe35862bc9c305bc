import { type Id, newId } from '@lifang/db';
import { addDays, type Day, OPEN_END } from '@lifang/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../errors/problem.ts';
import { lastDayHere } from './cover.ts';
import { planHouseholdLeave } from './plan-household-leave.ts';
import { planHouseholdMove } from './plan-household-move.ts';
import { planJoin } from './plan-join.ts';
import { planPersonLeave } from './plan-person-leave.ts';
import { planPersonMove } from './plan-person-move.ts';
import { inOrder, type Place, type Stay, type StayChanges } from './stay.ts';

const START: Day = '2026-01-01';
const DAYS = 60;
const households = [newId<'household'>(), newId<'household'>()];
const people = [newId<'person'>(), newId<'person'>(), newId<'person'>()];
const units = [newId<'unit'>(), newId<'unit'>(), newId<'unit'>()];

/** Rows as the database would hold them, and where everybody lived on each day, kept by simple painting. */
class World {
  stays: Stay[] = [];
  /** By subject and day: where they live; a person in a household lives wherever it does. */
  readonly painted = new Map<string, (Pick<Place, 'householdId' | 'unitId'> | null)[]>();

  apply(changes: StayChanges): void {
    const ended = new Map(changes.ended.map(({ id, to }) => [id, to]));
    const replaced = new Map(changes.replaced.map(stay => [stay.id, stay]));
    this.stays = this.stays.map(stay => ({
      ...(replaced.get(stay.id) ?? stay),
      to: ended.get(stay.id) ?? (replaced.get(stay.id) ?? stay).to,
    }));
    this.stays.push(...changes.added);
  }

  line(subject: string) {
    const line = this.painted.get(subject) ?? Array.from({ length: DAYS }, () => null);
    this.painted.set(subject, line);
    return line;
  }

  of(subject: string): Stay[] {
    return this.stays.filter(stay => (stay.personId ?? stay.householdId) === subject);
  }

  named(household: Id<'household'>): Stay[] {
    return this.stays.filter(stay => stay.householdId === household);
  }
}

type Step =
  | { readonly do: 'household-moves'; readonly household: number; readonly unit: number; readonly on: number }
  | { readonly do: 'household-leaves'; readonly household: number; readonly on: number }
  | { readonly do: 'person-joins'; readonly person: number; readonly household: number; readonly on: number }
  | { readonly do: 'person-moves'; readonly person: number; readonly unit: number; readonly on: number }
  | { readonly do: 'person-leaves'; readonly person: number; readonly on: number };

/** Days after the step before, now and then earlier: most steps go on, some come late. */
const on = fc.integer({ min: -4, max: 6 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('household-moves' as const), household: fc.nat(1), unit: fc.nat(2), on }),
  fc.record({ do: fc.constant('household-leaves' as const), household: fc.nat(1), on }),
  fc.record({ do: fc.constant('person-joins' as const), person: fc.nat(2), household: fc.nat(1), on }),
  fc.record({ do: fc.constant('person-moves' as const), person: fc.nat(2), unit: fc.nat(2), on }),
  fc.record({ do: fc.constant('person-leaves' as const), person: fc.nat(2), on }),
);

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error('no such entry');
  return found;
}

/** Takes a step by the plans and, when they allow it, paints what it means day by day. */
function take(world: World, step: Step): void {
  const day = addDays(START, step.on);
  const rest = Array.from({ length: DAYS - step.on }, (_, index) => step.on + index);
  switch (step.do) {
    case 'household-moves': {
      const [household, unitId] = [pick(households, step.household), pick(units, step.unit)];
      world.apply(planHouseholdMove(household, world.named(household), unitId, day));
      for (const at of rest) {
        world.line(household)[at] = { householdId: household, unitId };
        for (const person of people) {
          const line = world.line(person);
          if (line[at]?.householdId === household) line[at] = { householdId: household, unitId };
        }
      }
      return;
    }
    case 'household-leaves': {
      const household = pick(households, step.household);
      world.apply(planHouseholdLeave(world.named(household), day));
      for (const at of rest.slice(1)) {
        world.line(household)[at] = null;
        for (const person of people) {
          const line = world.line(person);
          if (line[at]?.householdId === household) line[at] = null;
        }
      }
      return;
    }
    case 'person-joins': {
      const [person, household] = [pick(people, step.person), pick(households, step.household)];
      const places = planJoin(world.of(household), day, 'on');
      world.apply(planPersonMove(person, world.of(person), places, day));
      for (const at of rest) world.line(person)[at] = world.line(household)[at] ?? null;
      return;
    }
    case 'person-moves': {
      const [person, unitId] = [pick(people, step.person), pick(units, step.unit)];
      const places = [{ householdId: null, unitId, from: day, to: OPEN_END }];
      world.apply(planPersonMove(person, world.of(person), places, day));
      for (const at of rest) world.line(person)[at] = { householdId: null, unitId };
      return;
    }
    case 'person-leaves': {
      const person = pick(people, step.person);
      const changes = planPersonLeave(world.of(person), day);
      if (changes === null) return;
      world.apply(changes);
      for (const at of rest.slice(1)) world.line(person)[at] = null;
    }
  }
}

describe('residences', () => {
  it('never overlap and hold exactly the days lived here, whatever moves were made', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), steps => {
        const world = new World();
        take(world, { do: 'household-moves', household: 0, unit: 0, on: 0 });
        take(world, { do: 'household-moves', household: 1, unit: 1, on: 0 });
        let today = 0;
        for (const step of steps) {
          today = Math.min(Math.max(today + step.on, 0), DAYS - 1);
          try {
            take(world, { ...step, on: today });
          } catch (error) {
            if (!(error instanceof Problem)) throw error;
          }
        }
        for (const subject of [...households, ...people]) {
          const rows = inOrder(world.of(subject));
          for (const [index, row] of rows.entries()) {
            expect(row.from <= row.to).toBe(true);
            const next = rows[index + 1];
            if (next !== undefined) expect(row.to < next.from).toBe(true);
          }
          const told = Array.from({ length: DAYS }, (_, at) => {
            const day = addDays(START, at);
            const row = rows.find(({ from, to }) => from <= day && day <= to);
            return row === undefined ? null : { householdId: row.householdId, unitId: row.unitId };
          });
          expect(told).toEqual(world.line(subject));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('know how long an unbroken time in the tenant lasts', () => {
    const spans = [
      { from: '2026-02-01', to: '2026-02-10' },
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-02-12', to: OPEN_END },
    ];
    expect(lastDayHere(spans, '2026-01-15')).toBe('2026-02-10');
    expect(lastDayHere(spans, '2026-02-11')).toBe(null);
    expect(lastDayHere(spans, '2026-02-12')).toBe(OPEN_END);
  });
});
