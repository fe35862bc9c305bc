import { proofSeed, proving, recordProof } from '@lifang/db/testing';
import { addDays } from '@lifang/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Reply, startTestApi, type TestApi } from './testing/index.ts';
import { type Neighbourhood, neighbourhood } from './testing/neighbourhood.ts';
import { randomFrom } from './testing/random.ts';
import { keptAndRecounted } from './testing/recounted.ts';
import type { TestTenant } from './testing/tenant.ts';

const WRITERS = 20;
const STEPS = proving ? 60 : 6;
/** Few days, so that writers meet on the same one. */
const DAYS = 8;
const FIRST = '2026-03-02';

let api: TestApi;
let tenant: TestTenant;
let place: Neighbourhood;
let person: string;

beforeAll(async () => {
  api = await startTestApi({ size: 10 });
  tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
  place = await neighbourhood(tenant);
});
afterAll(() => api.stop());

/** What a change may answer to one who is not alone: done, not possible any more, overtaken, or asked to come again. */
const CIVIL = [200, 201, 404, 409, 412, 422];

const expectExact = async () => {
  const { kept, recounted } = await keptAndRecounted(api, tenant.id);
  expect(kept).toEqual(recounted);
  expect(kept.length).toBeGreaterThan(0);
  expect((await tenant.admin.get('/v1/audit/verify')).expectOk().at('firstBreak')).toBeNull();
};

const monthOf = async () =>
  (
    await tenant.admin.get(
      `/v1/duties?rule=sample.monthly-visit&period=2026-03&subjectId=${person}&status=due,compliant`,
    )
  ).at('items.0');

const visit = (client: Client, on: string) =>
  client.post('/v1/events', { kind: 'sample.visit', on, about: [{ personId: person }] });

describe(`${WRITERS} writers at once on one subject`, () => {
  beforeAll(async () => {
    person = await place.resident();
    await place.enter(person, 'living-alone', '2025-06-01');
  });

  it('who each record a visit on one day, or on a day of their own, are counted exactly', async () => {
    const same = await Promise.all(Array.from({ length: WRITERS }, () => visit(tenant.admin, FIRST)));
    for (const reply of same) reply.expectOk();
    expect(await monthOf()).toMatchObject({ done: 1, status: 'compliant' });
    const apart = await Promise.all(
      Array.from({ length: WRITERS }, (_, index) => visit(tenant.admin, addDays(FIRST, index))),
    );
    for (const reply of apart) reply.expectOk();
    expect(await monthOf()).toMatchObject({ done: WRITERS });
    await expectExact();
  });

  it('of whom one alone corrects a version that all have read', async () => {
    const event = await visit(tenant.admin, FIRST);
    const replies = await Promise.all(
      Array.from({ length: WRITERS }, (_, index) =>
        tenant.admin.post(
          `/v1/events/${event.id}/correct`,
          { on: addDays(FIRST, index % DAYS), reason: '更正' },
          { 'if-match': event.etag },
        ),
      ),
    );
    expect(replies.map(reply => reply.status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array(WRITERS - 1).fill(412),
    ]);
    await expectExact();
  });

  it('and who record, correct, withdraw, and change lists and homes in any order leave what a recount gives', async () => {
    const seed = proofSeed('writers on one subject');
    // On no list yet, so that entering one can succeed.
    person = await place.resident();
    const counts = new Map<string, number>();
    const written: { id: string; etag: string }[] = [];
    const note = (what: string, reply: Reply) => {
      expect([what, CIVIL.includes(reply.status), reply.body]).toEqual([what, true, reply.body]);
      const key = `${what} ${reply.code ?? reply.status}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return reply;
    };
    const writer = async (index: number) => {
      const random = randomFrom(seed + index);
      const pick = (count: number) => Math.floor(random() * count);
      for (let step = 0; step < STEPS; step++) {
        const on = addDays(FIRST, pick(DAYS));
        const known = written[pick(written.length)];
        const kind = pick(10);
        if (kind < 5 || known === undefined) {
          const reply = note('record', await visit(tenant.admin, on));
          if (reply.status === 201) written.push({ id: reply.id, etag: reply.etag });
        } else if (kind < 7) {
          note(
            'correct',
            await tenant.admin.post(
              `/v1/events/${known.id}/correct`,
              { on, reason: '更正' },
              { 'if-match': known.etag },
            ),
          );
        } else if (kind < 8) {
          note(
            'withdraw',
            await tenant.admin.post(
              `/v1/events/${known.id}/withdraw`,
              { reason: '撤回' },
              { 'if-match': known.etag },
            ),
          );
        } else if (kind < 9) {
          const list = { kind: 'sample.living-alone', personId: person, from: on, to: on };
          note('enter', await tenant.admin.post('/v1/categories', list));
        } else {
          const read = await tenant.admin.get(`/v1/people/${person}`);
          const unitId = place.groups[pick(2) === 0 ? 0 : 1];
          note(
            'move',
            await tenant.admin.post(`/v1/people/${person}/move`, { unitId, on }, { 'if-match': read.etag }),
          );
        }
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, index) => writer(index)));
    await expectExact();
    console.log(Object.fromEntries([...counts].sort()));
    recordProof('writers on one subject', {
      seed,
      writers: WRITERS,
      changes: WRITERS * STEPS,
      answers: Object.fromEntries([...counts].sort()),
      differing: 0,
    });
  });
});
