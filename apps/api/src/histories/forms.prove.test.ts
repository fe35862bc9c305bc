import { proofSeed, proving, recordProof } from '@lifang/db/testing';
import { addDays, type Day, daysBetween } from '@lifang/policy';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../testing/index.ts';
import { type NewArea, newArea } from '../testing/new-area.ts';
import {
  type CommunityHistory,
  expectedActivity,
  expectedChecks,
  expectedLeader,
  expectedMeetings,
  expectedTraining,
  FOR_GOOD,
} from './forms-model.ts';

const TODAY = '2026-03-31';
const BINDING = '2025-01-01';
const FIRST = '2025-01-01';
const HISTORIES = proving ? 1000 : 25;
const AT_ONCE = 5;

/** Something done in a community on a day, a number of days after the first. */
type Step =
  | { readonly do: 'meeting'; readonly day: number; readonly invited: readonly number[] }
  | { readonly do: 'training'; readonly day: number }
  | { readonly do: 'activity' | 'check'; readonly day: number; readonly where: 0 | 1 }
  | { readonly do: 'correct'; readonly which: number; readonly day: number }
  | { readonly do: 'withdraw'; readonly which: number }
  | {
      readonly do: 'appoint';
      readonly day: number;
      readonly person: number;
      readonly where: 0 | 1;
      readonly length: number | null;
    }
  | { readonly do: 'relieve'; readonly which: number; readonly day: number };

const day = fc.integer({ min: 0, max: daysBetween(FIRST, TODAY) });
const where = fc.constantFrom(0 as const, 1 as const);
const person = fc.integer({ min: 0, max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('meeting' as const),
      day,
      invited: fc.uniqueArray(person, { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('training' as const), day }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('activity' as const, 'check' as const), day, where }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), which: fc.nat(20), day }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(20) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('appoint' as const),
      day,
      person,
      where,
      length: fc.option(fc.integer({ min: 0, max: 200 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('relieve' as const), which: fc.nat(20), day }) },
);
const historyOf = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 14 }),
  looks: fc.array(day, { minLength: 1, maxLength: 2 }),
});

/** A community with the people of its history. */
interface Lived {
  readonly place: NewArea;
  readonly people: readonly string[];
  readonly history: CommunityHistory;
}

describe('random histories of communities', () => {
  let api: TestApi;
  let tenant: TestTenant;

  beforeAll(async () => {
    api = await startTestApi({ clock: `${TODAY}T04:00:00Z`, size: AT_ONCE });
    tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: BINDING });
  });
  afterAll(() => api.stop());

  it(
    'come to what is kept, what is answered for any day, and what a plain model works out',
    async () => {
      const seed = proofSeed('forms');
      let taken = 0;
      const queue = fc.sample(historyOf, { seed, numRuns: HISTORIES }).entries();
      const worker = async () => {
        for (const [index, sample] of queue) {
          const lived = await settle();
          for (const each of sample.steps) if (await take(lived, each)) taken += 1;
          for (const asOf of [null, ...sample.looks.map(at)]) {
            const said = `history ${index} of seed ${seed} as of ${asOf ?? 'today'}: ${JSON.stringify(sample)}`;
            await compare(lived, asOf, said);
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      recordProof('forms', { seed, histories: HISTORIES, accepted: taken, mismatches: 0 });
    },
    proving ? 1_800_000 : 120_000,
  );

  const at = (offset: number): Day => addDays(FIRST, offset);

  async function settle(): Promise<Lived> {
    const place = await newArea(tenant);
    const people = [await place.person('甲'), await place.person('乙'), await place.person('丙')];
    return { place, people, history: { posts: new Map(), happened: new Map() } };
  }

  async function take({ place, people, history }: Lived, each: Step): Promise<boolean> {
    const record = async (kind: string, on: Day, byUnitId: string, more = {}) =>
      tenant.admin.post('/v1/events', { kind: `sample-forms.${kind}`, on, byUnitId, ...more });
    switch (each.do) {
      case 'meeting': {
        const on = at(each.day);
        const invitedIds = each.invited.map(index => people[index]);
        const reply = await record('joint-meeting', on, place.community, { invitedIds });
        history.happened.set(reply.id, { what: 'meeting', on, invited: each.invited });
        return true;
      }
      case 'training': {
        const on = at(each.day);
        const reply = await record('training', on, place.community);
        history.happened.set(reply.id, { what: 'training', on });
        return true;
      }
      case 'activity': {
        const on = at(each.day);
        const reply = await record('group-activity', on, place.groups[each.where]);
        history.happened.set(reply.id, { what: 'activity', on, group: each.where });
        return true;
      }
      case 'check': {
        const on = at(each.day);
        const reply = await record('fire-check', on, place.blocks[each.where]);
        history.happened.set(reply.id, { what: 'check', on, block: each.where });
        return true;
      }
      case 'correct':
      case 'withdraw': {
        const found = [...history.happened].at(each.which % Math.max(history.happened.size, 1));
        if (found === undefined) return false;
        const [id, happened] = found;
        const headers = { 'if-match': (await tenant.admin.get(`/v1/events/${id}`)).etag };
        const body = each.do === 'correct' ? { on: at(each.day), reason: '更正' } : { reason: '撤回' };
        (await tenant.admin.post(`/v1/events/${id}/${each.do}`, body, headers)).expectOk();
        if (each.do === 'correct') happened.on = at(each.day);
        else history.happened.delete(id);
        return true;
      }
      case 'appoint': {
        const from = at(each.day);
        const to = each.length === null ? undefined : addDays(from, each.length);
        const reply = await tenant.admin.post('/v1/appointments', {
          kind: 'sample-forms.block-leader',
          personId: people[each.person],
          unitId: place.blocks[each.where],
          from,
          to,
        });
        if (reply.status !== 201) return false;
        const post = { from, to: to ?? FOR_GOOD, person: each.person, block: each.where };
        history.posts.set(reply.id, post);
        return true;
      }
      case 'relieve': {
        const found = [...history.posts].at(each.which % Math.max(history.posts.size, 1));
        if (found === undefined) return false;
        const [id, post] = found;
        const headers = { 'if-match': (await tenant.admin.get(`/v1/appointments/${id}`)).etag };
        const reply = await tenant.admin.post(`/v1/appointments/${id}/end`, { to: at(each.day) }, headers);
        if (reply.status === 200) post.to = at(each.day);
        return reply.status === 200;
      }
    }
  }

  async function compare({ place, history }: Lived, asOf: Day | null, said: string): Promise<void> {
    const on = asOf ?? TODAY;
    const [block] = place.blocks;
    const cases = [
      ['monthly-joint-meeting', place.community, expectedMeetings(history, BINDING, on)],
      ['every-group-active', place.community, expectedActivity(history, BINDING, on)],
      ['yearly-training', place.community, expectedTraining(history, BINDING, on)],
      ['leader-in-post', block, expectedLeader(history, BINDING, on)],
      ['fire-checks', block, expectedChecks(history, BINDING, on)],
    ] as const;
    for (const [rule, subjectId, expected] of cases) {
      expect(await answered(rule, subjectId, asOf), `${rule}, ${said}`).toEqual(expected);
    }
  }

  async function answered(rule: string, subjectId: string, asOf: Day | null) {
    const status = 'due,overdue,compliant,waived,open';
    const path = `/v1/duties?rule=sample-forms.${rule}&subjectId=${subjectId}&status=${status}&limit=200`;
    const { items } = await tenant.admin.get(asOf === null ? path : `${path}&asOf=${asOf}`);
    return Object.fromEntries(
      items.map(item => {
        const { period, status, done } = item as { period: string; status: string; done: number };
        return [period, { status, done }];
      }),
    );
  }
});
