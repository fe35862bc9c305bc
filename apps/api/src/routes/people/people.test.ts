import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
});
const sql = superuser();
afterAll(async () => {
  await api.stop();
  await sql.end();
});

const path = (id: string) => `/v1/people/${id}`;
const idsOf = (items: readonly unknown[]) => items.map(item => Reflect.get(Object(item), 'id'));

describe('a person', () => {
  it('lives in a household and so in its unit', async () => {
    const { admin } = village.tenant;
    const householdId = await newHousehold(village);
    const created = await admin.post('/v1/people', {
      name: '王小明',
      sex: 'male',
      bornOn: '1950-05-01',
      householdId,
      from: '2026-01-01',
      externalId: 'P-1',
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      name: '王小明',
      bornOn: '1950-05-01',
      birthYear: 1950,
      householdId,
      unitId: village.group,
      from: '2026-01-01',
      to: null,
      version: 1,
    });
    expect((await admin.get(path(created.id))).body).toMatchObject({ householdId, categories: [] });
  });

  it('who joined a household before it moved has lived where it has', async () => {
    const { admin } = village.tenant;
    const householdId = await newHousehold(village);
    (
      await change(admin, `/v1/households/${householdId}`, 'move', {
        unitId: village.farGroup,
        on: '2026-02-01',
      })
    ).expectOk();
    const id = await newPerson(village, { householdId, from: '2026-01-01' });
    expect((await admin.get(`${path(id)}?asOf=2026-01-31`)).at('unitId')).toBe(village.group);
    expect((await admin.get(path(id))).body).toMatchObject({ unitId: village.farGroup, from: '2026-02-01' });
  });

  it('lives in a unit without a household, or nowhere here', async () => {
    const { admin } = village.tenant;
    const alone = await newPerson(village);
    expect((await admin.get(path(alone))).body).toMatchObject({ householdId: null, unitId: village.group });
    const outside = await admin.post('/v1/people', { name: '李工', sex: 'female' });
    expect(outside.body).toMatchObject({ householdId: null, unitId: null, from: null });
    const worker = await village.tenant.role('worker', village.committee);
    expect((await worker.post('/v1/people', { name: '李工', sex: 'female' })).code).toBe('forbidden');
  });

  it('reaches the age of a list and joins it by themselves', async () => {
    const { admin } = village.tenant;
    const id = await newPerson(village, { bornOn: '1946-03-31' });
    expect((await admin.get(path(id))).at('categories.0')).toMatchObject({
      kind: 'sample.very-elderly',
      source: 'derived',
      from: '2026-03-31',
    });
    (await change(admin, path(id), '', { bornOn: '1946-04-01' })).expectOk();
    expect((await admin.get(path(id))).at('categories')).toEqual([]);
  });

  it('is found by name, unit, household, list and number', async () => {
    const { admin } = village.tenant;
    const householdId = await newHousehold(village, village.farGroup);
    const id = await newPerson(village, { name: '欧阳娜', householdId, externalId: 'P-9' });
    (
      await admin.post('/v1/categories', { kind: 'sample.living-alone', personId: id, from: '2026-01-01' })
    ).expectOk();
    const found = async (query: string) => idsOf((await admin.get(`/v1/people?${query}`)).items);
    expect(await found(`name=${encodeURIComponent('欧阳')}`)).toEqual([id]);
    expect(await found(`name=${encodeURIComponent('阳')}`)).toEqual([]);
    expect(await found(`name=${encodeURIComponent('%')}`)).toEqual([]);
    expect(await found(`householdId=${householdId}`)).toEqual([id]);
    expect(await found(`withinId=${village.otherCommittee}`)).toContain(id);
    expect(await found(`withinId=${village.committee}`)).not.toContain(id);
    expect(await found('category=sample.living-alone')).toEqual([id]);
    expect(await found('category=sample.living-alone&asOf=2025-12-31')).toEqual([]);
    expect(await found('externalId=P-9')).toEqual([id]);
    expect((await admin.get('/v1/people?idNumber=11010519491231002X')).status).toBe(422);
  });

  it('is corrected only by who has seen the last version', async () => {
    const { admin } = village.tenant;
    const id = await newPerson(village);
    expect((await admin.patch(path(id), { name: '王大明' })).status).toBe(428);
    expect((await admin.patch(path(id), { name: '王大明' }, { 'if-match': '"9"' })).code).toBe('stale');
    const changed = await change(admin, path(id), '', { name: '王大明', sex: 'female', externalId: 'P-3' });
    expect(changed.body).toMatchObject({ name: '王大明', sex: 'female', externalId: 'P-3', version: 2 });
    expect((await change(admin, path(await newPerson(village)), '', { externalId: 'P-3' })).code).toBe(
      'external-id-taken',
    );
  });
});

describe('bad input about people', () => {
  const base = { name: '王小明', sex: 'male' };
  it.each([
    ['an unknown field', { colour: 'red' }, 'body'],
    ['another sex', { sex: 'other' }, 'sex'],
    ['a birth day to come', { bornOn: '2026-04-01' }, 'bornOn'],
    ['a wrong check character', { idNumber: '110105194912310021' }, 'idNumber'],
    ['a number of another day', { idNumber: '11010519491231002X', bornOn: '1949-12-30' }, 'bornOn'],
    ['a telephone number that is none', { phone: 'call me' }, 'phone'],
    ['a day without a place', { from: '2026-01-01' }, 'from'],
  ])('refuses %s', async (_what, wrong, field) => {
    const reply = await village.tenant.admin.post('/v1/people', { ...base, ...wrong });
    expect(reply.status).toBe(422);
    expect(reply.at('errors.0.field')).toBe(field);
    expect(JSON.stringify(reply.body)).not.toContain('1949');
  });

  it('refuses a place without a day, two places, and days that cannot be', async () => {
    const { admin } = village.tenant;
    const householdId = await newHousehold(village, village.group, '2026-01-01');
    const field = async (more: Readonly<Record<string, unknown>>) =>
      (await admin.post('/v1/people', { ...base, ...more })).at('errors.0.field');
    expect(await field({ unitId: village.group })).toBe('from');
    expect(await field({ unitId: village.group, householdId, from: '2026-01-01' })).toBe('unitId');
    expect(await field({ householdId, from: '2025-12-31' })).toBe('from');
    expect(await field({ unitId: village.group, from: '2026-04-01' })).toBe('from');
    expect(await field({ unitId: village.group, from: '2026-01-01', bornOn: '2026-01-02' })).toBe('from');
  });
});

describe('moving', () => {
  it('hands over from one place to the next on the day', async () => {
    const { admin } = village.tenant;
    const [first, second] = [await newHousehold(village), await newHousehold(village, village.farGroup)];
    const id = await newPerson(village, { householdId: first });
    const moved = (
      await change(admin, path(id), 'move', { householdId: second, on: '2026-03-10' })
    ).expectOk();
    expect(moved.body).toMatchObject({
      householdId: second,
      unitId: village.farGroup,
      from: '2026-03-10',
      version: 2,
    });
    expect((await admin.get(`${path(id)}?asOf=2026-03-09`)).body).toMatchObject({
      householdId: first,
      to: '2026-03-09',
    });
    expect((await admin.get(`/v1/households/${first}`)).at('members')).toEqual([]);
    expect((await change(admin, path(id), 'move', { householdId: second, on: '2026-03-12' })).code).toBe(
      'invalid-input',
    );
    expect((await change(admin, path(id), 'move', { unitId: village.group, on: '2026-03-09' })).code).toBe(
      'invalid-input',
    );
    expect((await change(admin, path(id), 'move', { unitId: village.group, on: '2026-04-01' })).code).toBe(
      'invalid-input',
    );
    expect((await change(admin, path(id), 'move', { on: '2026-03-12' })).code).toBe('invalid-input');
    // The day of the last move again: the same row says another place.
    (await change(admin, path(id), 'move', { unitId: village.group, on: '2026-03-10' })).expectOk();
    expect((await admin.get(path(id))).body).toMatchObject({
      householdId: null,
      unitId: village.group,
      from: '2026-03-10',
    });
    expect((await admin.post(`${path(id)}/move`, { unitId: village.group, on: '2026-03-11' })).status).toBe(
      428,
    );
  });

  it('passes the duty to the new unit, and a visit before the move counts', async () => {
    const { admin } = village.tenant;
    const id = await newPerson(village);
    (
      await admin.post('/v1/categories', { kind: 'sample.living-alone', personId: id, from: '2025-06-01' })
    ).expectOk();
    const visit = {
      kind: 'sample.visit',
      on: '2026-03-02',
      byUnitId: village.group,
      about: [{ personId: id }],
    };
    (await admin.post('/v1/events', visit)).expectOk();
    (await change(admin, path(id), 'move', { unitId: village.farGroup, on: '2026-03-10' })).expectOk();
    const owed = (
      await admin.get(`/v1/duties?rule=sample.monthly-visit&withinId=${village.farGroup}&status=compliant`)
    ).items;
    expect(JSON.stringify(owed)).toContain(id);
    const before = `/v1/duties?rule=sample.monthly-visit&withinId=${village.group}&status=compliant,due`;
    expect(JSON.stringify((await admin.get(before)).items)).not.toContain(id);
  });

  it('lets somebody from outside move in, and who left come back', async () => {
    const { admin } = village.tenant;
    const outside = await newPerson(village, { unitId: undefined, from: undefined });
    (await change(admin, path(outside), 'move', { unitId: village.group, on: '2026-01-05' })).expectOk();
    (await change(admin, path(outside), 'leave', { on: '2026-02-01' })).expectOk();
    expect(
      (await change(admin, path(outside), 'move', { unitId: village.group, on: '2026-02-01' })).code,
    ).toBe('invalid-input');
    (await change(admin, path(outside), 'move', { unitId: village.farGroup, on: '2026-03-01' })).expectOk();
    expect((await admin.get(`${path(outside)}?asOf=2026-02-15`)).at('unitId')).toBe(null);
  });

  it('two at once leave one after the other', async () => {
    const { admin } = village.tenant;
    const [first, second] = [await newHousehold(village), await newHousehold(village, village.farGroup)];
    const id = await newPerson(village, { householdId: first });
    const match = { 'if-match': '"1"' };
    const replies = await Promise.all([
      admin.post(`${path(id)}/move`, { householdId: second, on: '2026-03-10' }, match),
      admin.post(`/v1/households/${first}/move`, { unitId: village.otherGroup, on: '2026-03-05' }, match),
      admin.post(`${path(id)}/move`, { unitId: village.group, on: '2026-03-11' }, match),
    ]);
    expect(replies.map(({ status }) => status).filter(status => status >= 500)).toEqual([]);
    const stays = new Set<unknown>();
    for (const day of ['2026-03-04', '2026-03-05', '2026-03-10', '2026-03-11']) {
      const whole = await admin.get(`${path(id)}?asOf=${day}`);
      expect(whole.at('unitId')).not.toBe(null);
      stays.add(whole.at('from'));
    }
    expect(stays.size).toBeGreaterThan(1);
  });

  it('never leaves two rows of one subject on one day', async () => {
    const overlaps = await sql`
      select a.subject_id from residences a
      join residences b on b.tenant_id = a.tenant_id and b.subject_id = a.subject_id and b.id > a.id
        and a.valid_from <= b.valid_to and b.valid_from <= a.valid_to
      where a.tenant_id = ${village.tenant.id}`;
    expect(overlaps).toEqual([]);
  });
});

describe('leaving', () => {
  it('ends what the person is on and holds', async () => {
    const { admin } = village.tenant;
    const id = await newPerson(village);
    const list = (
      await admin.post('/v1/categories', { kind: 'sample.living-alone', personId: id, from: '2025-06-01' })
    ).id;
    const post = (
      await admin.post('/v1/appointments', {
        kind: 'sample.helper',
        personId: id,
        unitId: village.group,
        from: '2026-01-01',
      })
    ).id;
    const left = (await change(admin, path(id), 'leave', { on: '2026-03-20' })).expectOk();
    expect(left.body).toMatchObject({ to: '2026-03-20', diedOn: null, version: 2 });
    expect((await admin.get(`/v1/categories/${list}`)).body).toMatchObject({ to: '2026-03-20', version: 2 });
    expect((await admin.get(`/v1/appointments/${post}`)).at('to')).toBe('2026-03-20');
    expect((await change(admin, path(id), 'leave', { on: '2026-03-21' })).code).toBe('invalid-input');
  });

  it('by death keeps the last day alive', async () => {
    const { admin } = village.tenant;
    const id = await newPerson(village, { bornOn: '1940-01-01' });
    expect((await change(admin, path(id), '', { diedOn: '2026-03-01' })).code).toBe('conflict');
    expect((await change(admin, path(id), 'leave', { on: '2026-03-20', died: true })).at('diedOn')).toBe(
      '2026-03-20',
    );
    expect((await admin.get(`${path(id)}?asOf=2026-03-20`)).at('categories.0')).toMatchObject({
      to: '2026-03-20',
    });
    expect((await change(admin, path(id), 'move', { unitId: village.group, on: '2026-03-25' })).code).toBe(
      'invalid-input',
    );
    expect((await change(admin, path(id), '', { diedOn: '2026-03-19' })).code).toBe('conflict');
    expect((await change(admin, path(id), '', { diedOn: '2026-03-22' })).expectOk().at('diedOn')).toBe(
      '2026-03-22',
    );
    const late = { kind: 'sample.helper', personId: id, unitId: village.group, from: '2026-03-25' };
    expect((await admin.post('/v1/appointments', late)).at('errors.0.field')).toBe('from');
  });

  it('is refused before what is kept about them', async () => {
    const { admin } = village.tenant;
    const id = await newPerson(village);
    const visit = {
      kind: 'sample.visit',
      on: '2026-03-10',
      byUnitId: village.group,
      about: [{ personId: id }],
    };
    (await admin.post('/v1/events', visit)).expectOk();
    (
      await admin.post('/v1/categories', { kind: 'sample.living-alone', personId: id, from: '2026-03-12' })
    ).expectOk();
    const refused = await change(admin, path(id), 'leave', { on: '2026-03-09' });
    expect(refused.code).toBe('conflict');
    expect(refused.text('errors.0.reason')).toBe('该日之后仍有：1 件相关事项、1 条名单记录');
    expect((await change(admin, path(id), 'leave', { on: '2025-05-31' })).code).toBe('invalid-input');
    (await change(admin, path(id), 'leave', { on: '2026-03-12' })).expectOk();
  });
});

describe('trying and repeating', () => {
  it('a dry run keeps nothing', async () => {
    const { admin } = village.tenant;
    const body = { name: '王小明', sex: 'male', externalId: 'DRY' };
    expect((await admin.post('/v1/people?dryRun=true', body)).status).toBe(201);
    expect((await admin.get('/v1/people?externalId=DRY')).items).toEqual([]);
    const id = await newPerson(village);
    (await change(admin, path(id), 'leave', { on: '2026-03-20' }, '?dryRun=true')).expectOk();
    expect((await admin.get(path(id))).body).toMatchObject({ unitId: village.group, to: null, version: 1 });
  });

  it('the same key gives the same answer and one effect', async () => {
    const { admin } = village.tenant;
    const body = { name: '王小明', sex: 'male', externalId: 'ONCE' };
    const key = { 'idempotency-key': 'person-once' };
    const [first, second] = await Promise.all([
      admin.post('/v1/people', body, key),
      admin.post('/v1/people', body, key),
    ]);
    expect(first.body).toEqual(second.body);
  });
});
