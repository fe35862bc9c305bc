import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { fillPosts, type Posts } from '../../testing/posts.ts';
import { newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;
let posts: Posts;
beforeAll(async () => {
  api = await startTestApi();
  village = await newVillage(api);
  posts = await fillPosts(village);
  const limit = { value: 20, from: '2025-01-01' };
  (await village.tenant.admin.put('/v1/settings/sample.candidate-limit', limit)).expectOk();
});
afterAll(() => api.stop());

const newRound = async (reason?: string) =>
  (
    await posts.director.client.post('/v1/cases', {
      kind: 'sample.selection',
      unitId: village.committee,
      on: '2026-03-20',
      ...(reason === undefined ? {} : { reason }),
    })
  ).id;
const nominate = (partOfId: string, personId: string) =>
  posts.director.client.post('/v1/cases', {
    kind: 'sample.candidate',
    unitId: village.committee,
    partOfId,
    about: [{ personId }],
  });
const merge = async (duplicate: string, survivor: string) =>
  village.tenant.admin.post(`/v1/people/${duplicate}/merge`, { intoId: survivor }, { 'if-match': '"1"' });
const aboutOf = async (id: string) => (await village.tenant.admin.get(`/v1/cases/${id}`)).at('about');

describe('cases of people registered twice', () => {
  it('are about the one they are, who is a candidate once a round', async () => {
    const round = await newRound();
    const [survivor, duplicate] = [await newPerson(village), await newPerson(village)];
    const { id } = await nominate(round, duplicate);
    expect((await merge(duplicate, survivor)).expectOk().at('merged.cases')).toBe(1);
    expect(await aboutOf(id)).toEqual([{ personId: survivor }]);
    expect((await nominate(round, survivor)).status).toBe(409);
    expect((await nominate(await newRound('补选'), survivor)).status).toBe(201);
  });

  it('stay both where both were candidates, and let no third in', async () => {
    const round = await newRound('再次补选');
    const [survivor, duplicate] = [await newPerson(village), await newPerson(village)];
    const ids = [(await nominate(round, survivor)).id, (await nominate(round, duplicate)).id];
    (await merge(duplicate, survivor)).expectOk();
    for (const id of ids) expect(await aboutOf(id)).toEqual([{ personId: survivor }]);
    expect((await nominate(round, survivor)).status).toBe(409);
  });
});

describe('cases of a unit that closes', () => {
  const raise = async (on: string, unitId = village.group) =>
    (
      await posts.helper.client.post('/v1/cases', {
        kind: 'sample.suggestion',
        unitId,
        on,
        data: { text: '楼道的灯坏了' },
      })
    ).id;
  const close = (body: object, query = '') =>
    village.tenant.admin.post(`/v1/units/${village.group}/close${query}`, body, { 'if-match': '"1"' });

  it('go on in its successor while they are open, and stay where they were decided', async () => {
    const [decided, open] = [await raise('2026-03-02'), await raise('2026-03-03')];
    const take = (name: string, version: number, data = {}) =>
      posts.director.client.post(`/v1/cases/${decided}/steps`, {
        step: `sample.suggestion.${name}`,
        version,
        on: '2026-03-04',
        reason: '已由他处办理',
        data,
      });
    (await take('answer', 1, { answer: '本周内修好' })).expectOk();
    const relay = { step: 'sample.suggestion.relay', version: 2, on: '2026-03-05' };
    (await posts.helper.client.post(`/v1/cases/${decided}/steps`, relay)).expectOk();

    expect((await close({ on: '2026-03-31' })).text('detail')).toContain('案件 1');
    const successor = { on: '2026-03-31', successorId: village.otherGroup };
    expect((await close(successor)).expectOk().at('moved.cases')).toBe(1);
    const unitOf = async (id: string) => (await village.tenant.admin.get(`/v1/cases/${id}`)).at('unitId');
    expect(await unitOf(decided)).toBe(village.group);
    expect(await unitOf(open)).toBe(village.otherGroup);
    const answer = { step: 'sample.suggestion.answer', version: 1, data: { answer: '修好了' } };
    (await posts.director.client.post(`/v1/cases/${open}/steps`, answer)).expectOk();
  });
});
