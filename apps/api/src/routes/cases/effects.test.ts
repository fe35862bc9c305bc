import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { fillPosts, type Posts } from '../../testing/posts.ts';
import { newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;
let posts: Posts;
let other: Village;
beforeAll(async () => {
  api = await startTestApi({ size: 16 });
  village = await newVillage(api);
  posts = await fillPosts(village);
  other = await newVillage(api);
});
afterAll(() => api.stop());

const admin = () => village.tenant.admin;
const director = () => posts.director.client;

async function raised(): Promise<string> {
  const body = { kind: 'sample.suggestion', unitId: village.group, data: { text: '楼道的灯坏了' } };
  return (await posts.helper.client.post('/v1/cases', body)).id;
}

describe('a step records an event', () => {
  it('by the unit of whoever takes it, about the unit of the case', async () => {
    const step = { step: 'sample.suggestion.decline', version: 1, reason: '不属本居委会职责' };
    const done = (await director().post(`/v1/cases/${await raised()}/steps`, step)).expectOk();
    const event = (await admin().get(`/v1/events/${done.text('history.1.effects.0.eventId')}`)).expectOk();
    expect(event.body).toMatchObject({
      kind: 'sample.not-taken-up',
      byUnitId: village.committee,
      about: [{ unitId: village.group }],
      participantIds: [posts.director.personId],
    });
  });
});

describe('a step keeps a line in a register', () => {
  it('of the unit of the case, with what the case says, where another tenant does not find it', async () => {
    const id = await raised();
    const answer = { step: 'sample.suggestion.answer', version: 1, data: { answer: '本周内修好' } };
    (await director().post(`/v1/cases/${id}/steps`, answer)).expectOk();
    const relay = { step: 'sample.suggestion.relay', version: 2 };
    const done = (await posts.helper.client.post(`/v1/cases/${id}/steps`, relay)).expectOk();
    expect(done.at('history.2.effects.0')).toMatchObject({ effect: 'keep', kind: 'sample.suggestion-book' });
    const path = `/v1/records/${done.text('history.2.effects.0.recordId')}`;
    expect((await admin().get(path)).body).toMatchObject({
      kind: 'sample.suggestion-book',
      byUnitId: village.group,
      data: { text: '楼道的灯坏了', answer: '本周内修好' },
    });
    expect((await other.tenant.admin.get(path)).status).toBe(404);
  });
});

describe('a step grants a title', () => {
  const open = async (on: string) => {
    const body = { kind: 'sample.selection', unitId: village.committee, on, reason: '增补' };
    return (await director().post('/v1/cases', body)).id;
  };
  const stand = async (partOfId: string, personId: string) => {
    const body = { kind: 'sample.candidate', unitId: village.committee, partOfId, about: [{ personId }] };
    return (await director().post('/v1/cases', body)).id;
  };
  const take = (id: string, step: string, version: number, more = {}) =>
    director().post(`/v1/cases/${id}/steps`, { step: `sample.${step}`, version, ...more });
  const counted = async (round: string, people: readonly string[]) => {
    const ids = await Promise.all(people.map(person => stand(round, person)));
    for (const id of ids) (await take(id, 'candidate.list', 1)).expectOk();
    (await take(round, 'selection.count', 1)).expectOk();
    for (const [index, id] of ids.entries()) {
      (await take(id, 'candidate.count', 2, { data: { votes: 90 - index } })).expectOk();
    }
    return ids;
  };
  const held = async (personId: string) =>
    (await admin().get(`/v1/awards?kind=sample.chosen-neighbour&personId=${personId}`)).items;

  it('to whoever the case is about, with what the case says, granted by its unit', async () => {
    const person = await newPerson(village);
    const [id = ''] = await counted(await open('2026-03-01'), [person]);
    const done = (await take(id, 'candidate.choose', 3, { on: '2026-03-31' })).expectOk();
    expect(done.at('history.3.effects.0')).toMatchObject({
      effect: 'grant',
      kind: 'sample.chosen-neighbour',
    });
    expect(await held(person)).toMatchObject([
      {
        id: done.text('history.3.effects.0.awardId'),
        personId: person,
        byUnitId: village.committee,
        from: '2026-03-31',
        to: null,
        data: { votes: 90 },
      },
    ]);
  });

  it('once: who holds it already keeps it and is granted no second one', async () => {
    const person = await newPerson(village);
    const [first = ''] = await counted(await open('2026-03-02'), [person]);
    const [second = ''] = await counted(await open('2026-03-03'), [person]);
    (await take(first, 'candidate.choose', 3)).expectOk();
    const again = (await take(second, 'candidate.choose', 3)).expectOk();
    expect(again.at('history.3.effects')).toEqual([]);
    expect(await held(person)).toHaveLength(1);
  });

  it('as often as the quota of the round allows, however many are decided on at once', async () => {
    const quota = { value: 3, from: '2025-01-01' };
    (await admin().put('/v1/settings/sample.winner-quota', quota)).expectOk();
    const people = await Promise.all(Array.from({ length: 20 }, () => newPerson(village)));
    const ids = await counted(await open('2026-03-04'), people);
    const replies = await Promise.all(ids.map(id => take(id, 'candidate.choose', 3)));
    expect(replies.map(reply => reply.status === 200)).toEqual(ids.map((_, index) => index < 3));
    const titles = await Promise.all(people.map(held));
    expect(titles.map(({ length }) => length)).toEqual(people.map((_, index) => (index < 3 ? 1 : 0)));
  });
});
