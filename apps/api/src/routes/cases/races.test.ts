import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { proving, superuser, testDatabase } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { fillPosts, type Posts } from '../../testing/posts.ts';
import { newHousehold, newVillage, type Village } from '../../testing/village.ts';

const AT_ONCE = 50;
const ROUNDS = proving ? 200 : 12;
let api: TestApi;
let village: Village;
let posts: Posts;
const sql = superuser();
/** The runtime role under another name, so that no other test's connections are cut. */
const role = `cut_${randomUUID().replaceAll('-', '')}`;
const runtimeUrl = new URL(testDatabase().runtimeUrl);
runtimeUrl.username = role;
runtimeUrl.password = role;
beforeAll(async () => {
  await sql.unsafe(`create role ${role} login inherit in role lifang_runtime password '${role}'`);
  api = await startTestApi({ size: 16, runtimeUrl: runtimeUrl.toString() });
  village = await newVillage(api);
  posts = await fillPosts(village);
});
afterAll(async () => {
  await api.stop();
  await sql.unsafe(`drop role ${role}`);
  await sql.end();
});

async function raised() {
  const householdId = await newHousehold(village);
  const { id } = await posts.helper.client.post('/v1/cases', {
    kind: 'sample.suggestion',
    unitId: village.group,
    about: [{ householdId }],
    data: { text: '楼道的灯坏了' },
  });
  return { id, householdId };
}
const answer = (id: string, headers = {}) =>
  posts.director.client.post(
    `/v1/cases/${id}/steps`,
    { step: 'sample.suggestion.answer', version: 1, data: { answer: '已安排' } },
    headers,
  );

/** How much of an answer has been kept: steps after the opening, effects, entries on the list, audit rows. */
async function kept(id: string, householdId: string) {
  const [found] = await sql<Record<string, number>[]>`
    select (select count(*) from case_steps where case_id = ${id} and seq > 1)::int as steps,
      (select count(*) from case_effects where case_id = ${id})::int as effects,
      (select count(*) from categories where household_id = ${householdId})::int as entries,
      (select count(*) from duty_states where subject_id = ${householdId} and rule = 'sample.follow-up-visit')::int as duties,
      (select count(*) from audit where target_id = ${id} and action = 'cases.step')::int as audits,
      (select version - 1 from cases where id = ${id})::int as moved`;
  return found;
}
const WHOLE = { steps: 1, effects: 1, entries: 1, duties: 1, audits: 1, moved: 1 };
const NOTHING = { steps: 0, effects: 0, entries: 0, duties: 0, audits: 0, moved: 0 };

describe('a step', () => {
  it('fifty times at once has one winner, forty-nine lost races, one audit row and one set of effects', async () => {
    const { id, householdId } = await raised();
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, () => answer(id)));
    expect(replies.filter(reply => reply.status === 200)).toHaveLength(1);
    const lost = replies.filter(reply => reply.status !== 200);
    expect(new Set(lost.map(reply => `${reply.status} ${reply.code}`))).toEqual(new Set(['409 case-moved']));
    for (const reply of lost) {
      expect(reply.text('detail')).toContain('第 2 版');
      expect(reply.at('nextSteps.0')).toMatchObject({
        step: 'sample.suggestion.relay',
        clauses: ['LF-12.7'],
      });
    }
    expect(await kept(id, householdId)).toEqual(WHOLE);
  });

  it('cut off between any two statements is kept whole or not at all, and a retry makes it once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, householdId } = await raised();
      const headers = { 'idempotency-key': `cut-${id}` };
      const first = answer(id, headers).catch(() => null);
      await sleep((round % 12) * 2);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where usename = ${role} and state <> 'idle'`;
      await first;
      expect([WHOLE, NOTHING]).toContainEqual(await kept(id, householdId));
      const retry = await untilAnswered(() => answer(id, headers));
      expect(retry.status).toBe(200);
      expect(await kept(id, householdId)).toEqual(WHOLE);
    }
  });
});

/** Asks again while the database is still coming back. */
async function untilAnswered(ask: () => ReturnType<typeof answer>) {
  for (let attempt = 0; attempt < 20; attempt++) {
    const reply = await ask().catch(() => null);
    if (reply !== null && reply.status < 500) return reply;
    await sleep(20);
  }
  return ask();
}
