import { proofSeed, proving, recordProof } from '@lifang/db/testing';
import { addDays, type Day, daysBetween } from '@lifang/policy';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bodies, bodiesOf } from '../testing/bodies.ts';
import { startTestApi, type TestApi, type TestTenant } from '../testing/index.ts';
import { newArea } from '../testing/new-area.ts';
import { change } from '../testing/village.ts';
import { type GroupHistory, type SeatName, type Stretch, stretches } from './composition-model.ts';

const TODAY = '2026-03-31';
const FIRST = '2025-01-01';
const FOR_GOOD = '9999-12-31';
const HISTORIES = proving ? 300 : 6;
const AT_ONCE = 4;
const PEOPLE = 8;

/** Something that changes who sits in a group or who is a representative, a number of days after the first. */
type Step =
  | {
      readonly do: 'seat';
      readonly seat: SeatName;
      readonly person: number;
      readonly day: number;
      readonly length: number | null;
    }
  | { readonly do: 'join'; readonly person: number; readonly day: number; readonly length: number | null }
  | { readonly do: 'end' | 'leave'; readonly which: number; readonly day: number }
  | { readonly do: 'depart'; readonly person: number; readonly day: number; readonly died: boolean };

const day = fc.integer({ min: 0, max: daysBetween(FIRST, TODAY) });
const person = fc.nat(PEOPLE - 1);
const length = fc.option(fc.integer({ min: 0, max: 150 }));
const seat = fc.constantFrom<SeatName>(
  'steering-head',
  'steering-deputy',
  'steering-member',
  'steering-member',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('seat' as const), seat, person, day, length }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('end' as const), which: fc.nat(20), day }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('join' as const), person, day, length }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('leave' as const), which: fc.nat(20), day }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('depart' as const), person, day, died: fc.boolean() }),
  },
);
const sampleOf = fc.record({
  steps: fc.array(step, { minLength: 2, maxLength: 12 }),
  looks: fc.array(day, { minLength: 1, maxLength: 3 }),
});

interface Lived {
  readonly id: string;
  readonly people: readonly string[];
  readonly history: GroupHistory;
}

describe('random histories of steering groups', () => {
  let api: TestApi;
  let tenant: TestTenant;
  let bodies: Bodies;

  beforeAll(async () => {
    api = await startTestApi({ clock: `${TODAY}T04:00:00Z`, size: AT_ONCE });
    tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: FIRST });
    bodies = bodiesOf(tenant, await newArea(tenant), FIRST);
  });
  afterAll(() => api.stop());

  it(
    'break their composition on exactly the days that a plain model works out, asked today and on any day',
    async () => {
      const seed = proofSeed('compositions');
      let taken = 0;
      let found = 0;
      const queue = fc.sample(sampleOf, { seed, numRuns: HISTORIES }).entries();
      const worker = async () => {
        for (const [index, sample] of queue) {
          const lived = await settle();
          for (const each of sample.steps) if (await take(lived, each)) taken += 1;
          for (const asOf of [TODAY, ...sample.looks.map(at)]) {
            const said = `history ${index} of seed ${seed} as of ${asOf}: ${JSON.stringify(sample)}`;
            const expected = stretches(lived.history, asOf);
            expect(await answered(lived.id, asOf), said).toEqual(inOrder(expected));
            found += expected.length;
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      expect(found).toBeGreaterThan(HISTORIES);
      recordProof('compositions', {
        seed,
        histories: HISTORIES,
        accepted: taken,
        breaches: found,
        mismatches: 0,
      });
    },
    proving ? 1_800_000 : 120_000,
  );

  const at = (offset: number): Day => addDays(FIRST, offset);
  const end = (from: Day, days: number | null) => (days === null ? undefined : addDays(from, days));

  /** A group that is as its document wants it, and constituted on the first day. */
  async function settle(): Promise<Lived> {
    const history: GroupHistory = { constitutedOn: FIRST, seats: new Map(), representatives: new Map() };
    const people: string[] = [];
    for (let n = 0; n < PEOPLE; n++) {
      const id = await bodies.person(['activist']);
      history.representatives.set(await bodies.enter('representative', id), {
        from: FIRST,
        to: FOR_GOOD,
        person: n,
      });
      people.push(id);
    }
    const id = await bodies.group('steering-group');
    const kinds: readonly SeatName[] = [
      'steering-head',
      'steering-deputy',
      'steering-member',
      'steering-member',
      'steering-member',
    ];
    for (const [index, kind] of kinds.entries()) {
      const made = await bodies.seat(kind, id, people[index] ?? '');
      history.seats.set(made.id, { seat: kind, from: FIRST, to: FOR_GOOD, person: index });
    }
    (await bodies.constitute(id, FIRST)).expectOk();
    return { id, people, history };
  }

  async function take({ id, people, history }: Lived, each: Step): Promise<boolean> {
    const { admin } = tenant;
    const { seats, representatives } = history;
    switch (each.do) {
      case 'seat': {
        const from = at(each.day);
        const to = end(from, each.length);
        const reply = await bodies.seat(each.seat, id, people[each.person] ?? '', {
          from,
          to,
          reason: '增补',
        });
        if (reply.status !== 201) return false;
        seats.set(reply.id, { seat: each.seat, from, to: to ?? FOR_GOOD, person: each.person });
        return true;
      }
      case 'join': {
        const from = at(each.day);
        const to = end(from, each.length);
        const body = { kind: 'sample-forms.representative', personId: people[each.person], from, to };
        const reply = await admin.post('/v1/categories', body);
        if (reply.status !== 201) return false;
        representatives.set(reply.id, { from, to: to ?? FOR_GOOD, person: each.person });
        return true;
      }
      case 'end':
      case 'leave': {
        const rows = each.do === 'end' ? seats : representatives;
        const [key, row] = [...rows].at(each.which % Math.max(rows.size, 1)) ?? [];
        if (key === undefined || row === undefined) return false;
        const path = `/v1/${each.do === 'end' ? 'appointments' : 'categories'}/${key}`;
        const reply = await change(admin, path, 'end', { to: at(each.day) });
        if (reply.status !== 200) return false;
        row.to = at(each.day);
        return true;
      }
      case 'depart': {
        const on = at(each.day);
        const died = each.died ? { died: true } : {};
        const reply = await change(admin, `/v1/people/${people[each.person]}`, 'leave', { on, ...died });
        if (reply.status !== 200) return false;
        for (const row of [...seats.values(), ...representatives.values()]) {
          if (row.person === each.person && row.to > on) row.to = on;
        }
        return true;
      }
    }
  }

  async function answered(subjectId: string, asOf: Day): Promise<Stretch[]> {
    const status = 'open,accepted,healed';
    const path = `/v1/breaches?rule=sample-forms.steering-seats&subjectId=${subjectId}&status=${status}&asOf=${asOf}&limit=200`;
    return inOrder(
      (await tenant.admin.get(path)).items.map(item => {
        const { requirement, since, until } = item as Stretch;
        return { requirement, since, until };
      }),
    );
  }
});

const inOrder = (found: readonly Stretch[]): Stretch[] =>
  found.toSorted((a, b) => (`${a.requirement} ${a.since}` < `${b.requirement} ${b.since}` ? -1 : 1));
