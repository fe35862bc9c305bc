import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;
let admin: Client;
let stranger: Village;
beforeAll(async () => {
  api = await startTestApi({ size: 10 });
  village = await newVillage(api);
  admin = village.tenant.admin;
  stranger = await newVillage(api);
});
afterAll(() => api.stop());

const unit = (kind: string, parentId: string | undefined, more: Readonly<Record<string, unknown>> = {}) => ({
  kind: `sample.${kind}`,
  name: '新单位',
  parentId,
  from: '2026-01-01',
  ...more,
});
const path = (id: string) => `/v1/units/${id}`;
const group = async (parentId = village.committee) =>
  (await admin.post('/v1/units', unit('group', parentId))).id;
const parentOf = async (id: string, asOf = '') =>
  (await admin.get(`${path(id)}${asOf === '' ? '' : `?asOf=${asOf}`}`)).at('parentId');

describe('adding a unit', () => {
  it('answers what was added', async () => {
    const reply = await admin.post('/v1/units', unit('group', village.committee, { externalId: 'G-100' }));
    expect(reply.status).toBe(201);
    expect(reply.etag).toBe('"1"');
    expect(reply.body).toEqual({
      id: reply.id,
      kind: 'sample.group',
      externalId: 'G-100',
      name: '新单位',
      parentId: village.committee,
      from: '2026-01-01',
      to: null,
      successorId: null,
      data: {},
      version: 1,
    });
    expect((await admin.get(path(reply.id))).body).toEqual(reply.body);
  });

  it('puts it under what its kind may stand under, and says which clause wants that', async () => {
    const reply = await admin.post('/v1/units', unit('group', village.street));
    expect(reply.code).toBe('refused-by-rule');
    expect(reply.at('refusals')).toMatchObject([
      { clauses: ['LF-2'], has: 'sample.street', needs: 'sample.committee' },
    ]);
    expect((await admin.post('/v1/units', unit('street', village.street))).code).toBe('refused-by-rule');
    expect((await admin.post('/v1/units', unit('group', undefined))).at('errors.0.field')).toBe('parentId');
  });

  it.each([
    ['a kind nobody defines', unit('palace', undefined), 'kind'],
    ['a kind of a policy that is not enabled', { ...unit('x', undefined), kind: 'other.block' }, 'kind'],
    ['no name', unit('street', undefined, { name: ' ' }), 'name'],
    ['a day that is none', unit('street', undefined, { from: '2026-02-30' }), 'from'],
    ['an unknown field', unit('street', undefined, { colour: 'red' }), 'body'],
    ['an unknown field of its kind', unit('street', undefined, { data: { colour: 'red' } }), 'data.colour'],
    ['a malformed id', unit('group', 'nonsense'), 'parentId'],
  ])('refuses %s', async (_what, body, field) => {
    const reply = await admin.post('/v1/units', body);
    expect(reply.status).toBe(422);
    expect(reply.at('errors.0.field')).toBe(field);
  });

  it('refuses a day before its parent exists', async () => {
    const body = unit('group', village.committee, { from: '2019-12-31' });
    expect((await admin.post('/v1/units', body)).at('errors.0.field')).toBe('from');
  });

  it('refuses an external id that is taken, for the same kind', async () => {
    const body = unit('group', village.committee, { externalId: 'SAME' });
    (await admin.post('/v1/units', body)).expectOk();
    expect((await admin.post('/v1/units', body)).code).toBe('external-id-taken');
    const other = unit('committee', village.street, { externalId: 'SAME' });
    (await admin.post('/v1/units', other)).expectOk();
    const elsewhere = unit('group', stranger.committee, { externalId: 'SAME' });
    (await stranger.tenant.admin.post('/v1/units', elsewhere)).expectOk();
  });

  it('knows no parent of another tenant', async () => {
    for (const parentId of [stranger.committee, crypto.randomUUID()]) {
      const reply = await admin.post('/v1/units', unit('group', parentId));
      expect([reply.status, reply.at('errors')]).toEqual([
        422,
        [{ field: 'parentId', reason: '没有这个单位' }],
      ]);
    }
  });

  it('by an officer of a subtree stays within it', async () => {
    const officer = await village.tenant.role('officer', village.committee);
    (await officer.post('/v1/units', unit('group', village.committee))).expectOk();
    expect((await officer.post('/v1/units', unit('group', village.otherCommittee))).code).toBe(
      'unknown-reference',
    );
    expect((await officer.post('/v1/units', unit('street', undefined))).code).toBe('forbidden');
  });
});

describe('listing units', () => {
  let tenant: TestTenant;
  let small: Village;
  beforeAll(async () => {
    small = await newVillage(api);
    tenant = small.tenant;
  });
  const ids = async (query: string, client = tenant.admin) =>
    (await client.get(`/v1/units${query}`)).items.map(item => Object(item).id).sort();

  it('narrows by kind, parent, subtree and external id', async () => {
    expect(await ids('')).toHaveLength(6);
    expect(await ids('?kind=sample.committee')).toEqual([small.committee, small.otherCommittee].sort());
    expect(await ids(`?parentId=${small.committee}`)).toEqual([small.group, small.otherGroup].sort());
    expect(await ids(`?withinId=${small.committee}`)).toEqual(
      [small.committee, small.group, small.otherGroup].sort(),
    );
    expect(await ids('?externalId=none')).toEqual([]);
    expect(await ids('?asOf=2019-12-31')).toEqual([]);
  });

  it('goes page by page', async () => {
    const seen: unknown[] = [];
    let query = '?limit=4';
    for (;;) {
      const page = await tenant.admin.get(`/v1/units${query}`);
      seen.push(...page.items.map(item => Object(item).id));
      const next = page.at('nextCursor');
      if (typeof next !== 'string') break;
      query = `?limit=4&cursor=${next}`;
    }
    expect(seen.sort()).toEqual(await ids(''));
    const forged = Buffer.from('["x"]').toString('base64url');
    expect((await tenant.admin.get(`/v1/units?cursor=${forged}`)).at('errors.0.field')).toBe('cursor');
  });

  it('shows a subtree to those whose role is over it', async () => {
    const reader = await tenant.role('reader', small.committee);
    expect(await ids('', reader)).toEqual([small.committee, small.group, small.otherGroup].sort());
    expect((await reader.get(path(small.farGroup))).status).toBe(404);
  });
});

describe('changing a unit', () => {
  it('changes its name and external id', async () => {
    const id = await group();
    const reply = await change(admin, path(id), '', { name: '改名组', externalId: 'R-1' });
    expect(reply.expectOk().body).toMatchObject({ name: '改名组', externalId: 'R-1', version: 2 });
    const cleared = await change(admin, path(id), '', { externalId: null });
    expect(cleared.expectOk().body).toMatchObject({ name: '改名组', externalId: null, version: 3 });
  });

  it('wants the version that was read, and lets one of two win', async () => {
    const id = await group();
    expect((await admin.patch(path(id), { name: '甲' })).status).toBe(428);
    expect((await admin.patch(path(id), { name: '甲' }, { 'if-match': 'x' })).status).toBe(422);
    const headers = { 'if-match': '"1"' };
    const both = await Promise.all(['甲', '乙'].map(name => admin.patch(path(id), { name }, headers)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('reaches no unit of another tenant or outside the subtree', async () => {
    const officer = await village.tenant.role('officer', village.committee);
    const headers = { 'if-match': '"1"' };
    for (const id of [stranger.group, village.farGroup, crypto.randomUUID()]) {
      expect((await officer.patch(path(id), { name: '改' }, headers)).status).toBe(404);
    }
  });
});

describe('moving a unit', () => {
  it('puts it under another parent from a day, and keeps where it stood', async () => {
    const id = await group();
    const reply = await change(admin, path(id), 'move', {
      parentId: village.otherCommittee,
      on: '2026-02-01',
    });
    expect(reply.expectOk().at('parentId')).toBe(village.otherCommittee);
    expect(await parentOf(id)).toBe(village.otherCommittee);
    expect(await parentOf(id, '2026-01-31')).toBe(village.committee);
  });

  it('takes everything below along', async () => {
    const otherStreet = (await admin.post('/v1/units', unit('street', undefined))).id;
    const committee = (await admin.post('/v1/units', unit('committee', village.street))).id;
    const id = await group(committee);
    (await change(admin, path(committee), 'move', { parentId: otherStreet, on: '2026-02-01' })).expectOk();
    const below = async (root: string, asOf: string) =>
      (await admin.get(`/v1/units?withinId=${root}&asOf=${asOf}&limit=200`)).items.map(
        item => Object(item).id,
      );
    expect(await below(otherStreet, '2026-02-01')).toContain(id);
    expect(await below(village.street, '2026-02-01')).not.toContain(id);
    expect(await below(village.street, '2026-01-31')).toContain(id);
  });

  it('refuses a parent of the wrong kind, the future, itself and a root', async () => {
    const id = await group();
    const to = (parentId: string, on = '2026-02-01') => change(admin, path(id), 'move', { parentId, on });
    expect((await to(village.street)).status).toBe(422);
    expect((await to(village.otherCommittee, '2026-04-01')).at('errors.0.field')).toBe('on');
    expect((await to(id)).status).toBe(422);
    expect((await to(village.otherCommittee, '2025-12-31')).at('errors.0.field')).toBe('on');
    const root = await change(admin, path(village.street), 'move', {
      parentId: village.committee,
      on: '2026-02-01',
    });
    expect(root.status).toBe(422);
  });

  it('refuses to close a circle', async () => {
    const below = await change(admin, path(village.committee), 'move', {
      parentId: village.group,
      on: '2026-02-01',
    });
    expect(below.at('errors.0')).toEqual({
      field: 'parentId',
      reason: '所填单位是要调整的单位的下级',
    });
  });

  it('knows no parent of another tenant', async () => {
    const id = await group();
    for (const parentId of [stranger.committee, crypto.randomUUID()]) {
      const reply = await change(admin, path(id), 'move', { parentId, on: '2026-02-01' });
      expect([reply.status, reply.at('errors.0.reason')]).toEqual([422, '没有这个单位']);
    }
  });

  it('keeps nothing of a dry run', async () => {
    const id = await group();
    const body = { parentId: village.otherCommittee, on: '2026-02-01' };
    (await change(admin, path(id), 'move', body, '?dryRun=true')).expectOk();
    expect(await parentOf(id)).toBe(village.committee);
  });
});

describe('closing a unit', () => {
  it('gives an empty one its last day', async () => {
    const id = await group();
    const reply = await change(admin, path(id), 'close', { on: '2026-03-15' });
    expect(reply.expectOk().at('to')).toBe('2026-03-15');
    const listed = async (asOf: string) =>
      JSON.stringify(
        (await admin.get(`/v1/units?parentId=${village.committee}&asOf=${asOf}&limit=200`)).body,
      );
    expect(await listed('2026-03-15')).toContain(id);
    expect(await listed('2026-03-16')).not.toContain(id);
    (await admin.get(path(id))).expectOk();
    expect((await change(admin, path(id), 'close', { on: '2026-03-15' })).status).toBe(422);
  });

  it.each(['a household', 'a person', 'a unit', 'an appointment'])(
    'refuses one that holds %s',
    async what => {
      const small = await newVillage(api);
      const { admin } = small.tenant;
      let id = small.farGroup;
      if (what === 'a household') await newHousehold(small, id);
      if (what === 'a person') await newPerson(small, { unitId: id });
      if (what === 'a unit') id = small.otherCommittee;
      if (what === 'an appointment') {
        const post = {
          kind: 'sample.helper',
          personId: await newPerson(small),
          unitId: id,
          from: '2025-07-01',
        };
        (await admin.post('/v1/appointments', post)).expectOk();
      }
      const reply = await change(admin, path(id), 'close', { on: '2026-03-15' });
      expect(reply.code).toBe('conflict');
      expect(reply.text('detail')).toMatch(/^该单位仍有内容：\S+ 1；/);
    },
  );

  it('never races somebody moving in', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await group();
      const home = { address: '幸福路9号', unitId: id, from: '2026-03-20' };
      const [closed, moved] = await Promise.all([
        admin.post(`${path(id)}/close`, { on: '2026-03-10' }, { 'if-match': '"1"' }),
        admin.post('/v1/households', home),
      ]);
      expect([closed.status < 300, moved.status < 300].filter(Boolean)).toHaveLength(1);
    }
  });
});
