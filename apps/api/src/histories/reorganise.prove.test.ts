import { isId } from '@lifang/db';
import { proofSeed, proving, recordProof } from '@lifang/db/testing';
import { addDays, type Day, OPEN_END } from '@lifang/policy';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from '../testing/index.ts';
import { keptAndRecounted } from '../testing/kept.ts';
import { change, newVillage } from '../testing/village.ts';
import { expectedMonths, type History, move } from './model.ts';
import { Groups, relocate } from './reorganise.ts';

const TODAY = '2026-03-31';
const BINDING = '2025-01-01';
const ROUNDS = proving ? 150 : 6;
const PEOPLE = 6;
const every = 'status=due,overdue,compliant,waived,open&limit=200';

const daysAgo = fc.integer({ min: 0, max: 120 });
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('merge' as const), group: fc.nat(9), into: fc.nat(9), daysAgo }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('split' as const), group: fc.nat(9), homes: fc.nat(63), daysAgo }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      person: fc.nat(PEOPLE - 1),
      group: fc.nat(9),
      daysAgo,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('merge-people' as const),
      person: fc.nat(PEOPLE - 1),
      into: fc.nat(PEOPLE - 1),
      daysAgo,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('visit' as const), person: fc.nat(PEOPLE - 1), daysAgo }),
  },
);
type Step = ReturnType<typeof step.generate>['value'];

/** One resident with a household of their own. */
interface Resident {
  readonly id: string;
  readonly household: string;
  readonly history: History;
  /** Found to be somebody else. */
  merged: boolean;
}

describe('random merges, splits and closings', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ clock: `${TODAY}T04:00:00Z` });
  });
  afterAll(() => api.stop());

  it(
    'agree with a plain model, leave answers for earlier days as they were, and what is kept equal to a recount',
    async () => {
      const seed = proofSeed('reorganisations');
      const rounds = fc.sample(fc.array(step, { minLength: 5, maxLength: 12 }), { seed, numRuns: ROUNDS });
      let taken = 0;
      for (const [round, steps] of rounds.entries())
        taken += await play(steps, `round ${round} of seed ${seed}`);
      expect(taken).toBeGreaterThan(ROUNDS);
      recordProof('reorganisations', { seed, rounds: ROUNDS, accepted: taken, mismatches: 0 });
    },
    proving ? 1_800_000 : 120_000,
  );

  async function play(steps: readonly Step[], where: string): Promise<number> {
    const village = await newVillage(api);
    const { admin, id: tenantId } = village.tenant;
    if (!isId<'tenant'>(tenantId)) throw new Error('a tenant has an id');
    const groups = new Groups();
    for (const id of [village.group, village.otherGroup, village.farGroup]) groups.add(id, '2020-01-01');
    const residents: Resident[] = [];
    for (let index = 0; index < PEOPLE; index++) residents.push(await settle(admin, groups, index % 3));
    let taken = 0;
    for (const [index, each] of steps.entries()) {
      const on = addDays(TODAY, -each.daysAgo);
      const earlier = [addDays(on, -1), addDays(on, -20), '2025-12-31'].filter(day => day < on);
      const reorganises = each.do === 'merge' || each.do === 'split';
      const before = reorganises ? await boards(admin, earlier) : [];
      if (await take(admin, groups, residents, each, on)) taken += 1;
      const at = `${where}, step ${index}: ${JSON.stringify(steps.slice(0, index + 1))}`;
      if (reorganises) expect(await boards(admin, earlier), at).toEqual(before);
      for (const asOf of [null, ...earlier.slice(0, 1)]) {
        for (const resident of residents) {
          if (resident.merged) {
            expect(await months(admin, groups, resident.id, asOf)).toEqual({});
            continue;
          }
          const expected = expectedMonths(resident.history, BINDING, asOf ?? TODAY);
          expect(await months(admin, groups, resident.id, asOf), `${at} as of ${asOf}`).toEqual(expected);
        }
      }
    }
    const [kept, recounted] = await keptAndRecounted(tenantId, TODAY);
    expect(kept).toEqual(recounted);
    return taken;
  }

  async function settle(admin: Client, groups: Groups, group: number): Promise<Resident> {
    const from = '2025-02-01';
    const home = { address: '幸福路1号', unitId: groups.idOf(group), from };
    const household = (await admin.post('/v1/households', home)).id;
    const person = { name: '王小明', sex: 'male', householdId: household, from };
    const { id } = await admin.post('/v1/people', person);
    const listed = { kind: 'sample.living-alone', personId: id, from: '2025-03-01' };
    (await admin.post('/v1/categories', listed)).expectOk();
    const history = {
      homes: [{ group, from, to: OPEN_END }],
      lists: [{ from: '2025-03-01', to: OPEN_END }],
      visits: new Map(),
    };
    return { id, household, history, merged: false };
  }

  async function take(
    admin: Client,
    groups: Groups,
    residents: readonly Resident[],
    each: Step,
    on: Day,
  ): Promise<boolean> {
    const unit = (index: number) => `/v1/units/${groups.idOf(index)}`;
    switch (each.do) {
      case 'merge': {
        const [from, into] = [each.group % groups.all.length, each.into % groups.all.length];
        const reply = await change(admin, unit(from), 'merge', { intoId: groups.idOf(into), on });
        expect(reply.status).toBeLessThan(500);
        if (reply.status !== 200) return false;
        const closed = groups.all[from];
        if (closed !== undefined) closed.to = on;
        for (const { history } of residents) relocate(history, from, into, addDays(on, 1));
        return true;
      }
      case 'split': {
        const from = each.group % groups.all.length;
        const chosen = residents.filter((_, index) => (each.homes >> index) % 2 === 1);
        const parts = [{ name: '新组', householdIds: chosen.map(({ household }) => household) }];
        const reply = await change(admin, unit(from), 'split', { on, parts });
        expect(reply.status).toBeLessThan(500);
        if (reply.status !== 200) return false;
        const made = groups.add(reply.text('parts.0.id'), on);
        for (const { history } of chosen) relocate(history, from, made, on);
        return true;
      }
      case 'move': {
        const resident = residents[each.person];
        const group = each.group % groups.all.length;
        if (resident === undefined) return false;
        const household = `/v1/households/${resident.household}`;
        const reply = await change(admin, household, 'move', { unitId: groups.idOf(group), on });
        expect(reply.status).toBeLessThan(500);
        if (reply.status !== 200) return false;
        const { homes } = resident.history;
        const later = homes.filter(home => home.from > on).length;
        if (later > 0) throw new Error('a move may not lie before another');
        move(resident.history, group, on);
        return true;
      }
      case 'merge-people': {
        const [duplicate, survivor] = [residents[each.person], residents[each.into]];
        if (duplicate === undefined || survivor === undefined) return false;
        if (duplicate.merged || survivor.merged || duplicate === survivor) return false;
        const reply = await change(admin, `/v1/people/${duplicate.id}`, 'merge', { intoId: survivor.id });
        expect(reply.status).toBe(200);
        duplicate.merged = true;
        for (const [event, day] of duplicate.history.visits) survivor.history.visits.set(event, day);
        return true;
      }
      case 'visit': {
        const resident = residents[each.person];
        if (resident === undefined || resident.merged) return false;
        const visit = { kind: 'sample.visit', on, about: [{ personId: resident.id }] };
        const reply = await admin.post('/v1/events', visit);
        if (reply.status === 201) resident.history.visits.set(reply.id, on);
        return reply.status === 201;
      }
    }
  }

  /** Everything answered for some days, as it travels. */
  async function boards(admin: Client, days: readonly Day[]): Promise<string[]> {
    const asked = days.flatMap(day => [`/v1/duties?asOf=${day}&${every}`, `/v1/compliance?asOf=${day}`]);
    const replies = await Promise.all(asked.map(path => admin.get(path)));
    return replies.map(reply => JSON.stringify(reply.expectOk().body));
  }

  async function months(admin: Client, groups: Groups, person: string, asOf: Day | null) {
    const path = `/v1/duties?rule=sample.monthly-visit&subjectId=${person}&${every}`;
    const { items } = await admin.get(asOf === null ? path : `${path}&asOf=${asOf}`);
    return Object.fromEntries(
      items.map(item => {
        const { period, status, done, owedBy } = Object(item);
        return [period, { status, done, group: groups.indexOf(owedBy?.id ?? '') }];
      }),
    );
  }
});
