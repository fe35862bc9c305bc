import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;
let elsewhere: Village;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
  elsewhere = await newVillage(api);
});
afterAll(() => api.stop());

const path = (id: string) => `/v1/households/${id}`;

describe('a household', () => {
  it('lives in a unit from a day, with its members and lists', async () => {
    const { admin } = village.tenant;
    const created = await admin.post('/v1/households', {
      address: '幸福路1号101室',
      unitId: village.group,
      from: '2026-01-10',
      externalId: 'H-1',
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ unitId: village.group, from: '2026-01-10', to: null, version: 1 });
    const member = await newPerson(village, { householdId: created.id, from: '2026-02-01' });
    (
      await admin.post('/v1/categories', {
        kind: 'sample.new-household',
        householdId: created.id,
        from: '2026-01-10',
      })
    ).expectOk();

    const whole = await admin.get(path(created.id));
    expect(whole.body).toMatchObject({ address: '幸福路1号101室', unitId: village.group });
    expect(whole.at('members')).toEqual([{ id: member, name: '王小明' }]);
    expect(whole.at('categories.0')).toMatchObject({
      kind: 'sample.new-household',
      from: '2026-01-10',
      to: null,
    });
    expect((await admin.get(`${path(created.id)}?asOf=2026-01-31`)).at('members')).toEqual([]);
    expect((await admin.get(`${path(created.id)}?asOf=2026-01-09`)).at('unitId')).toBe(null);
  });

  it('is found by unit, number, list and day', async () => {
    const { admin } = village.tenant;
    const made = await admin.post('/v1/households', {
      address: '和平路2号',
      unitId: village.farGroup,
      from: '2026-02-01',
      externalId: 'H-2',
    });
    const found = async (query: string) =>
      (await admin.get(`/v1/households?${query}`)).items.map(item => Reflect.get(Object(item), 'id'));
    expect(await found(`withinId=${village.otherCommittee}`)).toEqual([made.id]);
    expect(await found(`withinId=${village.otherCommittee}&asOf=2026-01-31`)).toEqual([]);
    expect(await found('externalId=H-2')).toEqual([made.id]);
    expect(await found('category=sample.new-household')).not.toContain(made.id);
    const first = await admin.get('/v1/households?limit=1');
    expect(first.items).toHaveLength(1);
    const second = await admin.get(`/v1/households?limit=1&cursor=${first.text('nextCursor')}`);
    expect(second.at('items.0.id')).not.toBe(first.at('items.0.id'));
    expect((await admin.get('/v1/households?cursor=bm8')).status).toBe(422);
  });

  it('is corrected only by who has seen its last version', async () => {
    const { admin } = village.tenant;
    const id = await newHousehold(village);
    expect((await admin.patch(path(id), { address: '新址' })).status).toBe(428);
    expect((await admin.patch(path(id), { address: '新址' }, { 'if-match': '"7"' })).status).toBe(412);
    const changed = await change(admin, path(id), '', { address: '新址', externalId: 'H-3' });
    expect(changed.body).toMatchObject({ address: '新址', externalId: 'H-3', version: 2 });
    expect((await change(admin, path(await newHousehold(village)), '', { externalId: 'H-3' })).code).toBe(
      'external-id-taken',
    );
  });

  it('moves with everybody who lives in it', async () => {
    const { admin } = village.tenant;
    const id = await newHousehold(village);
    const member = await newPerson(village, { householdId: id, from: '2025-07-01' });
    const late = await newPerson(village, { householdId: id, from: '2026-03-15' });
    const moved = (
      await change(admin, path(id), 'move', { unitId: village.farGroup, on: '2026-03-10' })
    ).expectOk();
    expect(moved.body).toMatchObject({ unitId: village.farGroup, from: '2026-03-10', version: 2 });
    const place = async (person: string, day: string) =>
      (await admin.get(`/v1/people/${person}?asOf=${day}`)).at('unitId');
    expect(await place(member, '2026-03-09')).toBe(village.group);
    expect(await place(member, '2026-03-10')).toBe(village.farGroup);
    expect(await place(late, '2026-03-15')).toBe(village.farGroup);
    expect((await admin.get(`/v1/people/${member}`)).at('version')).toBe(2);
    expect((await change(admin, path(id), 'move', { unitId: village.group, on: '2026-03-09' })).code).toBe(
      'invalid-input',
    );
    // The day of the last move again: the same row says another place.
    (await change(admin, path(id), 'move', { unitId: village.otherGroup, on: '2026-03-10' })).expectOk();
    expect(await place(member, '2026-03-10')).toBe(village.otherGroup);
    expect((await admin.get(`${path(id)}?asOf=2026-03-09`)).at('unitId')).toBe(village.group);
  });

  it('leaves with everybody who lives in it and ends what they were on', async () => {
    const { admin } = village.tenant;
    const id = await newHousehold(village);
    const member = await newPerson(village, { householdId: id });
    const list = await admin.post('/v1/categories', {
      kind: 'sample.living-alone',
      personId: member,
      from: '2025-06-01',
    });
    const left = (await change(admin, path(id), 'leave', { on: '2026-03-20' })).expectOk();
    expect(left.at('to')).toBe('2026-03-20');
    expect((await admin.get(path(id))).at('unitId')).toBe(null);
    expect((await admin.get(`/v1/people/${member}`)).at('unitId')).toBe(null);
    expect((await admin.get(`/v1/people/${member}?asOf=2026-03-20`)).at('unitId')).toBe(village.group);
    expect((await admin.get(`/v1/categories/${list.id}`)).at('to')).toBe('2026-03-20');
    expect((await change(admin, path(id), 'leave', { on: '2026-03-21' })).code).toBe('invalid-input');
    // It comes back.
    expect((await change(admin, path(id), 'move', { unitId: village.group, on: '2026-03-20' })).code).toBe(
      'invalid-input',
    );
    (await change(admin, path(id), 'move', { unitId: village.group, on: '2026-03-25' })).expectOk();
    expect((await admin.get(`${path(id)}?asOf=2026-03-22`)).at('unitId')).toBe(null);
  });

  it('does not leave before something that is kept about it or its members', async () => {
    const { admin } = village.tenant;
    const id = await newHousehold(village);
    const member = await newPerson(village, { householdId: id });
    const visit = {
      kind: 'sample.visit',
      on: '2026-03-10',
      byUnitId: village.group,
      about: [{ personId: member }],
    };
    (await admin.post('/v1/events', visit)).expectOk();
    const refused = await change(admin, path(id), 'leave', { on: '2026-03-09' });
    expect(refused.code).toBe('conflict');
    expect(refused.text('errors.0.reason')).toContain('1 件相关事项');
    (await change(admin, path(id), 'leave', { on: '2026-03-10' })).expectOk();
  });
});

describe('bad input about households', () => {
  it.each([
    ['an unknown field', { colour: 'red' }, 'body'],
    ['a day that is none', { from: '2026-02-30' }, 'from'],
    ['a day to come', { from: '2026-04-01' }, 'from'],
    ['a day before the unit', { from: '2019-12-31' }, 'from'],
    ['a blank address', { address: '  ' }, 'address'],
    ['a number for a text', { address: 1 }, 'address'],
    ['an id that is none', { unitId: 'x' }, 'unitId'],
    ['an unknown unit', { unitId: '01890000-0000-7000-8000-000000000000' }, 'unitId'],
    ['half of a surrogate pair', { address: '\ud800' }, 'address'],
    ['NUL', { address: 'a\u0000b' }, 'address'],
  ])('refuses %s', async (_what, wrong, field) => {
    const body = { address: '幸福路', unitId: village.group, from: '2026-01-01', ...wrong };
    const reply = await village.tenant.admin.post('/v1/households', body);
    expect(reply.status).toBe(422);
    expect(reply.at('errors.0.field')).toBe(field);
  });

  it('refuses a unit that has closed', async () => {
    const { admin } = village.tenant;
    const unit = { kind: 'sample.group', name: '旧组', parentId: village.committee, from: '2020-01-01' };
    const closed = (await admin.post('/v1/units', unit)).id;
    (await change(admin, `/v1/units/${closed}`, 'close', { on: '2026-03-01' })).expectOk();
    const reply = await admin.post('/v1/households', {
      address: '幸福路',
      unitId: closed,
      from: '2026-02-01',
    });
    expect(reply.at('errors.0')).toMatchObject({ field: 'unitId' });
  });
});

describe('another tenant’s household', () => {
  it('is as unknown as one that never was', async () => {
    const { admin } = village.tenant;
    const theirs = await newHousehold(elsewhere);
    const match = { 'if-match': '"1"' };
    const answers = async (id: string) => [
      await admin.get(path(id)),
      await admin.patch(path(id), { address: 'x' }, match),
      await admin.post(`${path(id)}/move`, { unitId: village.group, on: '2026-03-01' }, match),
      await admin.post(`${path(id)}/leave`, { on: '2026-03-01' }, match),
      await admin.post('/v1/people', { name: '李', sex: 'female', householdId: id, from: '2026-03-01' }),
      await admin.post('/v1/categories', {
        kind: 'sample.new-household',
        householdId: id,
        from: '2026-03-01',
      }),
      await admin.get(`/v1/people?householdId=${id}`),
      await admin.get(`/v1/categories?householdId=${id}`),
    ];
    const told = (reply: { status: number; body: unknown }) => {
      const { requestId: _requestId, ...rest } = Object(reply.body) as Record<string, unknown>;
      return [reply.status, rest];
    };
    const foreign = await answers(theirs);
    expect(foreign.map(told)).toEqual((await answers('01890000-0000-7000-8000-000000000000')).map(told));
    expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404, 422, 422, 200, 200]);
    const own = await newHousehold(village);
    const moved = await change(admin, path(own), 'move', { unitId: elsewhere.group, on: '2026-03-01' });
    expect(moved.code).toBe('unknown-reference');
    expect((await admin.get(`/v1/households?withinId=${elsewhere.street}`)).items).toEqual([]);
    expect((await elsewhere.tenant.admin.get(path(theirs))).body).toMatchObject({
      version: 1,
      unitId: elsewhere.group,
    });
  });

  it('is out of reach of a role held elsewhere in the tree, too', async () => {
    const worker = await village.tenant.role('worker', village.otherCommittee);
    const near = await newHousehold(village, village.farGroup);
    const far = await newHousehold(village, village.group);
    expect((await worker.get(path(near))).status).toBe(200);
    expect((await worker.get(path(far))).status).toBe(404);
    expect(
      (await worker.post('/v1/households', { address: 'x', unitId: village.group, from: '2026-01-01' })).code,
    ).toBe('unknown-reference');
    expect((await change(worker, path(near), 'move', { unitId: village.group, on: '2026-03-01' })).code).toBe(
      'unknown-reference',
    );
    const ids = (await worker.get('/v1/households')).items.map(item => Reflect.get(Object(item), 'id'));
    expect(ids).toContain(near);
    expect(ids).not.toContain(far);
  });
});

describe('who sees what of a household', () => {
  it('readers and auditors see neither address nor names', async () => {
    const id = await newHousehold(village);
    await newPerson(village, { householdId: id });
    for (const role of ['reader', 'auditor'] as const) {
      const whole = await (await village.tenant.role(role)).get(path(id));
      expect(whole.at('address')).toBe(null);
      expect(whole.at('members.0.name')).toBe('王**');
    }
    expect((await (await village.tenant.role('worker')).get(path(id))).at('address')).toBe('幸福路1号101室');
  });

  it('whoever reads the whole tenant and works in one committee sees the addresses of that one', async () => {
    const name = 'both';
    const grants = [
      { role: 'reader', unitId: null },
      { role: 'worker', unitId: village.otherCommittee },
    ];
    const both = village.tenant.as(
      (await village.tenant.admin.post('/v1/api-keys', { name, grants })).text('token'),
    );
    const near = await newHousehold(village, village.farGroup);
    const far = await newHousehold(village, village.group);
    expect((await both.get(path(near))).at('address')).toBe('幸福路1号101室');
    expect((await both.get(path(far))).at('address')).toBe(null);
  });
});

describe('trying and repeating', () => {
  it('a dry run keeps nothing', async () => {
    const { admin } = village.tenant;
    const body = { address: '幸福路', unitId: village.group, from: '2026-01-01', externalId: 'DRY' };
    expect((await admin.post('/v1/households?dryRun=true', body)).status).toBe(201);
    expect((await admin.get('/v1/households?externalId=DRY')).items).toEqual([]);
    const id = await newHousehold(village);
    (
      await change(admin, path(id), 'move', { unitId: village.farGroup, on: '2026-03-01' }, '?dryRun=true')
    ).expectOk();
    expect((await admin.get(path(id))).body).toMatchObject({ version: 1, unitId: village.group });
  });

  it('the same key gives the same answer and one effect', async () => {
    const { admin } = village.tenant;
    const body = { address: '幸福路', unitId: village.group, from: '2026-01-01' };
    const key = { 'idempotency-key': 'household-once' };
    const [first, second] = await Promise.all([
      admin.post('/v1/households', body, key),
      admin.post('/v1/households', body, key),
    ]);
    expect(first.id).toBe(second.id);
    expect((await admin.post('/v1/households', { ...body, address: '别处' }, key)).code).toBe(
      'idempotency-key-reused',
    );
  });
});
