import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { fillPosts, type Posts } from '../../testing/posts.ts';
import { newPerson, newVillage, type Village } from '../../testing/village.ts';

const AT_ONCE = 50;
const LIMIT = 7;
let api: TestApi;
let village: Village;
let posts: Posts;
beforeAll(async () => {
  api = await startTestApi({ size: 16 });
  village = await newVillage(api);
  posts = await fillPosts(village);
  for (const [name, value] of [
    ['candidate-limit', LIMIT],
    ['winner-quota', 2],
  ]) {
    const set = { value, from: '2025-01-01' };
    (await village.tenant.admin.put(`/v1/settings/sample.${name}`, set)).expectOk();
  }
});
afterAll(() => api.stop());

const director = () => posts.director.client;
const open = (on: string, more = {}) =>
  director().post('/v1/cases', { kind: 'sample.selection', unitId: village.committee, on, ...more });
const nominate = async (partOfId: string, personId?: string) =>
  director().post('/v1/cases', {
    kind: 'sample.candidate',
    unitId: village.committee,
    partOfId,
    about: [{ personId: personId ?? (await newPerson(village)) }],
  });
const take = (id: string, step: string, version: number, more = {}) =>
  director().post(`/v1/cases/${id}/steps`, { step: `sample.${step}`, version, ...more });
const inState = async (round: string, state: string) =>
  (await director().get(`/v1/cases?partOfId=${round}&state=${state}&limit=200`)).items.length;

describe('a round', () => {
  it('is opened once a year without a reason, and again only with one', async () => {
    (await open('2025-08-01')).expectOk();
    const again = await open('2025-09-01');
    expect([again.code, again.at('refusals.0.rule'), again.at('refusals.0.has')]).toEqual([
      'reason-required',
      'sample.one-selection',
      2,
    ]);
    (await open('2025-09-01', { reason: '上一次未公布结果' })).expectOk();
  });

  it('has a limit of its own: fifty at once leave exactly as many as it allows, in each round', async () => {
    const rounds = [(await open('2026-01-05')).id, (await open('2026-01-06', { reason: '补选' })).id];
    for (const round of rounds) {
      const candidates = await Promise.all(
        Array.from({ length: AT_ONCE }, async () => (await nominate(round)).id),
      );
      const replies = await Promise.all(candidates.map(id => take(id, 'candidate.list', 1)));
      expect(replies.filter(reply => reply.status === 200)).toHaveLength(LIMIT);
      const refused = replies.filter(reply => reply.status !== 200);
      for (const reply of refused) {
        expect(reply.at('refusals.0')).toMatchObject({ requirement: 'room', has: LIMIT + 1, needs: LIMIT });
      }
      expect(await inState(round, 'listed')).toBe(LIMIT);
    }
  });

  it('reports a tie across its quota and never breaks it', async () => {
    const round = (await open('2026-02-01', { reason: '增补' })).id;
    const candidates = await Promise.all(
      [9, 7, 7].map(async votes => ({ votes, id: (await nominate(round)).id })),
    );
    for (const { id } of candidates) (await take(id, 'candidate.list', 1)).expectOk();
    (await take(round, 'selection.count', 1)).expectOk();
    for (const { id, votes } of candidates) {
      (await take(id, 'candidate.count', 2, { data: { votes } })).expectOk();
    }
    const [first, second, third] = await Promise.all(
      candidates.map(({ id }) => take(id, 'candidate.choose', 3)),
    );
    expect(first?.status).toBe(200);
    for (const tied of [second, third]) {
      expect(tied?.at('refusals.0')).toMatchObject({
        requirement: 'place',
        has: 3,
        needs: 2,
        clauses: ['LF-12.12'],
      });
    }
    expect(await inState(round, 'chosen')).toBe(1);
    const late = await nominate(round);
    expect(late.at('refusals.0')).toMatchObject({
      requirement: 'round',
      has: 'counting',
      needs: 'nominating',
    });
  });

  it('takes each candidate once, only of its own unit, and only those the director puts forward', async () => {
    const round = (await open('2026-02-03', { reason: '增补' })).id;
    const person = await newPerson(village);
    (await nominate(round, person)).expectOk();
    expect([(await nominate(round, person)).status, (await nominate(round, person)).code]).toEqual([
      409,
      'conflict',
    ]);
    const body = { kind: 'sample.candidate', unitId: village.committee, about: [{ personId: person }] };
    expect((await director().post('/v1/cases', body)).at('errors.0.field')).toBe('partOfId');
    const nowhere = { ...body, partOfId: '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000' };
    expect((await director().post('/v1/cases', nowhere)).code).toBe('unknown-reference');
    const own = await nominate(round, posts.director.personId);
    expect((await take(own.id, 'candidate.list', 1)).at('refusals.0.requirement')).toBe('not-by');
  });

  it('ends with what an outside authority does, recorded by an insider with its opinion', async () => {
    const round = (await open('2026-02-05', { reason: '增补' })).id;
    (await take(round, 'selection.count', 1)).expectOk();
    const announced = (await take(round, 'selection.announce', 2)).expectOk();
    const event = announced.text('history.2.effects.0.eventId');
    expect((await director().get(`/v1/events/${event}`)).body).toMatchObject({
      kind: 'sample.announcement',
      byUnitId: village.committee,
      participantIds: [posts.director.personId],
    });
    const officer = await village.tenant.role('officer', village.street);
    expect((await officer.get('/v1/cases?waitsFor=me')).items).toMatchObject([
      { id: round, nextSteps: [{ by: { title: '街道', authority: '邻里促进会' }, mayTake: true }] },
    ]);
    const confirm = { step: 'sample.selection.confirm', version: 3 };
    expect((await officer.post(`/v1/cases/${round}/steps`, confirm)).at('errors.0.field')).toBe('opinion');
    const done = await officer.post(`/v1/cases/${round}/steps`, { ...confirm, opinion: '同意认定' });
    expect(done.at('history.3')).toMatchObject({
      authority: 'sample.neighbours-association',
      opinion: '同意认定',
      personId: null,
    });
  });
});
