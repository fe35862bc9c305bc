import { startTestApi, type TestApi } from '@lifang/api/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, newZone, type Official, take, type Zone } from './zone.ts';

const NOMINATED = 50;
const QUOTA = 3;
let api: TestApi;
let place: Zone;
let other: Zone;
let director: Official;
let round: string;
let chosen: readonly string[];
beforeAll(async () => {
  api = await startTestApi({ size: 16 });
  place = await newZone(api, { [named('star-quota')]: QUOTA });
  other = await newZone(api);
  director = await place.official('committee-director', place.community);
});
afterAll(() => api.stop());

const open = async (reason?: string) => {
  const body = { kind: named('star-group-round'), unitId: place.community, reason };
  return (await director.client.post('/v1/cases', body)).id;
};
const nominate = async (partOfId: string, unitId: string) => {
  const kind = named('star-group-candidate');
  const body = { kind, unitId: place.community, partOfId, about: [{ unitId }] };
  return (await director.client.post('/v1/cases', body)).id;
};
const inState = async (partOfId: string, state: string): Promise<string[]> =>
  (await director.client.get(`/v1/cases?partOfId=${partOfId}&state=${state}&limit=200`)).items.map(
    item => Object(item).id,
  );
const titles = async () =>
  (await place.tenant.admin.get(`/v1/awards?kind=${named('star-group')}&limit=200`)).items;

/** Nominates so many new building groups in a round and has all of them assessed. */
async function assessed(of: string, count: number): Promise<string[]> {
  const groups: string[] = [];
  for (let i = 1; i <= count; i++) {
    groups.push(await place.unit('building-group', `楼组${i}`, place.blocks[i % 2 === 0 ? 0 : 1]));
  }
  const candidates = await Promise.all(groups.map(unitId => nominate(of, unitId)));
  (await take(director.client, of, 'assess')).expectOk();
  await Promise.all(
    candidates.map(async id =>
      (await take(director.client, id, 'assess', { data: { level: '五星' } })).expectOk(),
    ),
  );
  return candidates;
}

describe('a round of star building groups', () => {
  it('chooses as many as its quota allows, however many decide at once', async () => {
    round = await open();
    const candidates = await assessed(round, NOMINATED);
    const replies = await Promise.all(candidates.map(id => take(director.client, id, 'choose')));
    const refused = replies.filter(reply => reply.status !== 200);
    expect(refused).toHaveLength(NOMINATED - QUOTA);
    for (const reply of refused) {
      expect(reply.at('refusals.0')).toMatchObject({
        rule: named('star-group-candidate'),
        requirement: 'quota',
        clauses: ['JD-3.4.5-a'],
        has: QUOTA + 1,
        needs: QUOTA,
      });
    }
    chosen = await inState(round, 'chosen');
    expect(chosen).toHaveLength(QUOTA);
  });

  it('has a quota of its own, whatever another round of the year has used', async () => {
    const again = await director.client.post('/v1/cases', {
      kind: named('star-group-round'),
      unitId: place.community,
    });
    expect([again.code, again.at('refusals.0.has')]).toEqual(['reason-required', 2]);
    const second = await open('补评');
    const candidates = await assessed(second, QUOTA + 1);
    const replies = await Promise.all(candidates.map(id => take(director.client, id, 'choose')));
    expect(replies.filter(reply => reply.status === 200)).toHaveLength(QUOTA);
  });

  it('grants the titles once it has commended, each once, however often it is asked at once', async () => {
    const [early = ''] = chosen;
    const refused = await take(director.client, early, 'commend');
    expect(refused.at('refusals.0')).toMatchObject({ requirement: 'round', needs: 'commended' });
    (await take(director.client, round, 'decide')).expectOk();
    (await take(director.client, round, 'commend')).expectOk();
    expect(await titles()).toEqual([]);
    const asked = Array.from({ length: NOMINATED }, (_, i) => chosen[i % QUOTA] ?? '');
    const replies = await Promise.all(asked.map(id => take(director.client, id, 'commend')));
    expect(replies.filter(reply => reply.status === 200)).toHaveLength(QUOTA);
    expect(await titles()).toMatchObject(
      chosen.map(() => ({ byUnitId: place.community, data: { level: '五星' } })),
    );
    (await take(director.client, round, 'close')).expectOk();
    const query = `rule=${named('yearly-star-groups')}&subjectId=${place.community}&period=2026&status=compliant`;
    expect((await place.tenant.admin.get(`/v1/duties?${query}`)).at('items.0.done')).toBe(1);
  });

  it('alone grants the title: a building group that nobody nominated is given none', async () => {
    const refused = await place.tenant.admin.post('/v1/awards', {
      kind: named('star-group'),
      unitId: place.groups[0],
      byUnitId: place.community,
      from: '2026-03-31',
      data: { level: '五星' },
    });
    expect([refused.code, refused.at('refusals')]).toMatchObject([
      'refused-by-rule',
      [{ rule: named('star-group-by-selection'), requirement: 'chosen', clauses: ['JD-3.4.5-a'], has: 0 }],
    ]);
    expect(await titles()).toHaveLength(QUOTA);
  });

  it('keeps its titles and its cases to its own tenant', async () => {
    expect((await other.tenant.admin.get('/v1/awards')).items).toEqual([]);
    expect((await other.tenant.admin.get(`/v1/cases/${round}`)).status).toBe(404);
  });
});

describe('its winners', () => {
  const results = { award: '星级楼组', year: '2026', winners: ['楼组1', '楼组2'] };
  const kept = { names: ['赵示例'], grounds: '评议会记录' };
  const publish = (data: unknown) =>
    place.tenant.admin.post('/v1/notices', {
      kind: named('star-results'),
      byUnitId: place.community,
      from: '2026-03-31',
      data,
    });
  const published = (slug: string) => api.nobody.get(`/public/${slug}/notices`);

  it('are published with the fields named and no other', async () => {
    const stranger = await publish({ ...results, telephone: '154' });
    expect([stranger.code, stranger.at('errors.0.field')]).toEqual(['invalid-input', 'data.telephone']);
    expect((await publish({ award: '星级楼组' })).code).toBe('invalid-input');
    expect((await published(place.tenant.slug)).items).toEqual([]);

    (await publish({ ...results, ...kept })).expectOk();
    const page = (await published(place.tenant.slug)).expectOk();
    expect(page.at('items.0.shown')).toMatchObject([
      { name: 'award', value: '星级楼组' },
      { name: 'year', value: '2026' },
      { name: 'winners', value: results.winners },
    ]);
    expect(page.at('items.0.shown.length')).toBe(3);
    expect(JSON.stringify(page.body)).not.toMatch(/赵示例|评议会记录/u);
    expect((await published(other.tenant.slug)).items).toEqual([]);
  });
});
