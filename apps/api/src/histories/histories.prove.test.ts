import { proofSeed, proving, recordProof } from '@lifang/db/testing';
import { addDays, type Day, daysBetween, OPEN_END } from '@lifang/policy';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../testing/neighbourhood.ts';
import { endAll, expectedMonths, type History, move } from './model.ts';

const TODAY = '2026-03-31';
const BINDING = '2025-01-01';
const FIRST = '2024-11-01';
const HISTORIES = proving ? 10_000 : 60;
const AT_ONCE = 6;

/** Something done to a resident on a day, a number of days after the first. */
type Step =
  | { readonly do: 'visit' | 'leave-list' | 'leave'; readonly day: number }
  | { readonly do: 'correct'; readonly which: number; readonly day: number }
  | { readonly do: 'withdraw'; readonly which: number }
  | { readonly do: 'move'; readonly group: number; readonly day: number }
  | { readonly do: 'join-list'; readonly day: number; readonly length: number | null };

const LENGTH = daysBetween(FIRST, TODAY);
const day = fc.integer({ min: 0, max: LENGTH });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('visit' as const), day }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), which: fc.nat(20), day }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), group: fc.nat(1), day }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('join-list' as const),
      day,
      length: fc.option(fc.integer({ min: 0, max: 200 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave-list' as const), day }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), day }) },
);
const historyOf = fc.record({
  from: fc.integer({ min: 0, max: 90 }),
  steps: fc.array(step, { minLength: 2, maxLength: 12 }),
  looks: fc.array(day, { minLength: 1, maxLength: 2 }),
});

describe('random histories of residents', () => {
  let api: TestApi;
  let tenant: TestTenant;
  let place: Neighbourhood;

  beforeAll(async () => {
    api = await startTestApi({ clock: `${TODAY}T04:00:00Z`, size: AT_ONCE });
    tenant = await api.newTenant({ policies: ['sample'], enabledFrom: BINDING });
    place = await neighbourhood(tenant);
  });
  afterAll(() => api.stop());

  it(
    'come to what is kept, what is answered for any day, and what a plain model works out',
    async () => {
      const seed = proofSeed('histories');
      let steps = 0;
      let taken = 0;
      const samples = fc.sample(historyOf, { seed, numRuns: HISTORIES });
      const queue = samples.entries();
      const worker = async () => {
        for (const [index, sample] of queue) {
          const lived = await live(sample.from, sample.steps);
          steps += sample.steps.length;
          taken += lived.taken;
          for (const asOf of [null, ...sample.looks.map(at)]) {
            const expected = expectedMonths(lived.history, BINDING, asOf ?? TODAY);
            const found = await months(lived.person, asOf);
            expect(
              found,
              `history ${index} of seed ${seed} as of ${asOf ?? 'today'}: ${JSON.stringify(sample)}`,
            ).toEqual(expected);
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      const verified = await tenant.admin.get('/v1/audit/verify');
      expect(verified.at('firstBreak')).toBeNull();
      recordProof('histories', { seed, histories: HISTORIES, steps, accepted: taken, mismatches: 0 });
    },
    proving ? 1_800_000 : 60_000,
  );

  const at = (offset: number): Day => addDays(FIRST, offset);

  /** Does the steps through the API and, where it accepts them, to the model. */
  async function live(from: number, steps: readonly Step[]) {
    const history: History = {
      homes: [{ group: 0, from: at(from), to: OPEN_END }],
      lists: [],
      visits: new Map(),
    };
    const person = await place.resident({ from: at(from) });
    const memberships: string[] = [];
    let taken = 0;
    for (const each of steps) {
      if (await take(person, history, memberships, each)) taken += 1;
    }
    return { person, history, taken };
  }

  async function take(person: string, history: History, memberships: string[], each: Step): Promise<boolean> {
    const { admin } = tenant;
    switch (each.do) {
      case 'visit': {
        const on = at(each.day);
        const reply = await admin.post('/v1/events', {
          kind: 'sample.visit',
          on,
          about: [{ personId: person }],
        });
        if (reply.status === 201) history.visits.set(reply.id, on);
        return reply.status === 201;
      }
      case 'correct': {
        const event = [...history.visits.keys()].at(each.which % Math.max(history.visits.size, 1));
        if (event === undefined) return false;
        const headers = { 'if-match': (await admin.get(`/v1/events/${event}`)).etag };
        const reply = await admin.post(
          `/v1/events/${event}/correct`,
          { on: at(each.day), reason: '更正' },
          headers,
        );
        if (reply.status === 200) history.visits.set(event, at(each.day));
        return reply.status === 200;
      }
      case 'withdraw': {
        const event = [...history.visits.keys()].at(each.which % Math.max(history.visits.size, 1));
        if (event === undefined) return false;
        const headers = { 'if-match': (await admin.get(`/v1/events/${event}`)).etag };
        const reply = await admin.post(`/v1/events/${event}/withdraw`, { reason: '撤回' }, headers);
        if (reply.status === 200) history.visits.delete(event);
        return reply.status === 200;
      }
      case 'move': {
        const headers = { 'if-match': (await admin.get(`/v1/people/${person}`)).etag };
        const body = { unitId: place.groups[each.group === 0 ? 0 : 1], on: at(each.day) };
        const reply = await admin.post(`/v1/people/${person}/move`, body, headers);
        if (reply.status === 200) move(history, each.group, at(each.day));
        return reply.status === 200;
      }
      case 'join-list': {
        const from = at(each.day);
        const to = each.length === null ? undefined : addDays(from, each.length);
        const body = { kind: 'sample.living-alone', personId: person, from, to };
        const reply = await admin.post('/v1/categories', body);
        if (reply.status === 201) {
          history.lists.push({ from, to: to ?? OPEN_END });
          memberships.push(reply.id);
        }
        return reply.status === 201;
      }
      case 'leave-list': {
        const membership = memberships.at(-1);
        const stretch = history.lists.at(-1);
        if (membership === undefined || stretch === undefined) return false;
        const headers = { 'if-match': (await admin.get(`/v1/categories/${membership}`)).etag };
        const reply = await admin.post(`/v1/categories/${membership}/end`, { to: at(each.day) }, headers);
        if (reply.status === 200) stretch.to = at(each.day);
        return reply.status === 200;
      }
      case 'leave': {
        const headers = { 'if-match': (await admin.get(`/v1/people/${person}`)).etag };
        const reply = await admin.post(`/v1/people/${person}/leave`, { on: at(each.day) }, headers);
        if (reply.status === 200) {
          endAll(history.homes, at(each.day));
          endAll(history.lists, at(each.day));
        }
        return reply.status === 200;
      }
    }
  }

  /** The monthly duties of a resident, as the API answers. */
  async function months(person: string, asOf: Day | null) {
    const status = 'due,overdue,compliant,waived,open';
    const path = `/v1/duties?rule=sample.monthly-visit&subjectId=${person}&status=${status}&limit=200`;
    const { items } = await tenant.admin.get(asOf === null ? path : `${path}&asOf=${asOf}`);
    return Object.fromEntries(
      items.map(item => {
        const { period, status, done, owedBy } = item as {
          period: string;
          status: string;
          done: number;
          owedBy: { id: string } | null;
        };
        return [period, { status, done, group: place.groups.indexOf(owedBy?.id ?? '') }];
      }),
    );
  }
});
