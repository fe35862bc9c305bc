import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from '../../testing/index.ts';
import { change, newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;
let admin: Client;
beforeAll(async () => {
  api = await startTestApi();
  village = await newVillage(api);
  admin = village.tenant.admin;
  const stranger = await newVillage(api);
  await newPerson(stranger, { name: '幸运儿' });
  const home = (unitId: string) => ({
    address: '幸福路1号101室',
    unitId,
    from: '2026-01-01',
    externalId: undefined,
  });
  (await admin.post('/v1/households', { ...home(village.group), externalId: 'H-1' })).expectOk();
  (await admin.post('/v1/households', home(village.farGroup))).expectOk();
  await newPerson(village, { name: '幸大妈', externalId: 'P-1' });
  await newPerson(village, { name: '幸二叔', unitId: village.farGroup });
  await newPerson(village, { name: '王幸福' });
  const unit = { kind: 'sample.group', name: '幸福组', parentId: village.committee, from: '2025-01-01' };
  (await admin.post('/v1/units', unit)).expectOk();
});
afterAll(() => api.stop());

const find = async (client: Client, query: string) =>
  (await client.get(`/v1/search?${query}`)).items.map(item => `${Object(item).noun} ${Object(item).name}`);

describe('searching', () => {
  it('finds units, households and people by how their names begin', async () => {
    const reply = (await admin.get('/v1/search?q=幸')).expectOk();
    expect(reply.items).toMatchObject([
      { noun: 'unit', name: '幸福组', kind: 'sample.group' },
      { noun: 'household', name: '幸福路1号101室' },
      { noun: 'household', name: '幸福路1号101室' },
      { noun: 'person', name: '幸二叔', unitId: village.farGroup },
      { noun: 'person', name: '幸大妈', unitId: village.group, externalId: 'P-1', kind: null },
    ]);
    expect(reply.at('more')).toEqual([]);
    expect(await find(admin, 'q=幸福&nouns=unit,person')).toEqual(['unit 幸福组']);
    expect(await find(admin, 'q=福')).toEqual([]);
    // What means something in a pattern stands for itself.
    for (const q of ['%25', '_', '幸%25', '%5C']) expect(await find(admin, `q=${q}`)).toEqual([]);
  });

  it('says of which there is more', async () => {
    const reply = await admin.get('/v1/search?q=幸&limit=1');
    expect(reply.items).toHaveLength(3);
    expect(reply.at('more')).toEqual(['household', 'person']);
  });

  it('matches neither names nor addresses for those who may not see them', async () => {
    const reader = await village.tenant.role('reader');
    expect(await find(reader, 'q=幸')).toEqual(['unit 幸福组']);
    const worker = await village.tenant.role('worker', village.otherCommittee);
    expect(await find(worker, 'q=幸')).toEqual(['household 幸福路1号101室', 'person 幸二叔']);
  });

  it('leaves out units that have closed and people who were merged into others', async () => {
    const closed = { kind: 'sample.group', name: '旧组', parentId: village.committee, from: '2025-01-01' };
    const { id } = await admin.post('/v1/units', closed);
    (await change(admin, `/v1/units/${id}`, 'close', { on: '2026-01-31' })).expectOk();
    const [kept, twin] = [
      await newPerson(village, { name: '旧人' }),
      await newPerson(village, { name: '旧人' }),
    ];
    (await change(admin, `/v1/people/${twin}`, 'merge', { intoId: kept })).expectOk();
    const found = (await admin.get('/v1/search?q=旧')).items;
    expect(found).toMatchObject([{ id: kept }]);
    expect(found).toHaveLength(1);
  });

  it.each(['', 'q=', 'q=%20', 'q=a&limit=51', 'q=a&nouns=pets', 'q=a&colour=red', 'q=%00'])(
    'refuses %s',
    async query => {
      expect((await admin.get(`/v1/search?${query}`)).status).toBe(422);
    },
  );
});
