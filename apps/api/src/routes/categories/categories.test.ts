import { catalogue } from '@lifang/policies';
import { qualify } from '@lifang/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
});
afterAll(() => api.stop());

const KIND = 'sample.living-alone';
const path = (id: string) => `/v1/categories/${id}`;
const idsOf = (items: readonly unknown[]) => items.map(item => Reflect.get(Object(item), 'id'));

describe('an entry on a list', () => {
  it('holds from a day, and to a day that may lie ahead', async () => {
    const { admin } = village.tenant;
    const personId = await newPerson(village);
    const entered = await admin.post('/v1/categories', {
      kind: KIND,
      personId,
      from: '2026-01-15',
      externalId: 'C-1',
    });
    expect(entered.status).toBe(201);
    expect(entered.body).toMatchObject({
      kind: KIND,
      personId,
      householdId: null,
      unitId: null,
      from: '2026-01-15',
      to: null,
      source: 'entered',
    });
    expect((await admin.post(`${path(entered.id)}/end`, { to: '2026-06-30' })).status).toBe(428);
    expect(
      (await admin.post(`${path(entered.id)}/end`, { to: '2026-06-30' }, { 'if-match': '"2"' })).status,
    ).toBe(412);
    expect((await change(admin, path(entered.id), 'end', { to: '2026-06-30' })).body).toMatchObject({
      to: '2026-06-30',
      version: 2,
    });
    expect((await change(admin, path(entered.id), 'end', { to: '2026-07-30' })).at('errors.0.field')).toBe(
      'to',
    );
    expect((await change(admin, path(entered.id), 'end', { to: '2026-01-14' })).at('errors.0.field')).toBe(
      'to',
    );
    (await change(admin, path(entered.id), 'end', { to: '2026-02-28' })).expectOk();
    expect((await change(admin, path(entered.id), 'end', { to: '2026-02-20' })).at('errors.0.field')).toBe(
      'id',
    );

    const found = async (query: string) => idsOf((await admin.get(`/v1/categories?${query}`)).items);
    expect(await found(`personId=${personId}`)).toEqual([]);
    expect(await found(`personId=${personId}&asOf=2026-02-28`)).toEqual([entered.id]);
    expect(await found(`kind=${KIND}&withinId=${village.committee}&asOf=2026-02-01`)).toContain(entered.id);
    expect(await found(`kind=${KIND}&withinId=${village.otherCommittee}&asOf=2026-02-01`)).toEqual([]);
    expect(await found('externalId=C-1&asOf=2026-02-01')).toEqual([entered.id]);
  });

  it('brings its duty, and its end takes it away', async () => {
    const { admin } = village.tenant;
    const personId = await newPerson(village);
    const entry = (await admin.post('/v1/categories', { kind: KIND, personId, from: '2026-01-15' })).id;
    const owed = async () =>
      JSON.stringify(
        (await admin.get(`/v1/duties?rule=sample.monthly-visit&withinId=${village.group}&status=due`)).body,
      );
    expect(await owed()).toContain(personId);
    (await change(admin, path(entry), 'end', { to: '2026-02-28' })).expectOk();
    expect(await owed()).not.toContain(personId);
  });

  it('never overlaps another of the same list', async () => {
    const { admin } = village.tenant;
    const personId = await newPerson(village);
    const enter = (from: string, to?: string) =>
      admin.post('/v1/categories', { kind: KIND, personId, from, to });
    (await enter('2026-02-01', '2026-02-10')).expectOk();
    for (const [from, to] of [
      ['2026-02-10'],
      ['2026-01-01'],
      ['2026-01-01', '2026-02-01'],
      ['2026-02-03', '2026-02-04'],
    ] as const) {
      const refused = await enter(from, to);
      expect(refused.code).toBe('overlap');
      expect(refused.at('errors.0.field')).toBe('from');
    }
    (await enter('2026-02-11')).expectOk();
    (await enter('2026-01-01', '2026-01-31')).expectOk();
  });

  it('entered twice at once is kept once', async () => {
    const { admin } = village.tenant;
    const personId = await newPerson(village);
    const replies = await Promise.all(
      ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map(from =>
        admin.post('/v1/categories', { kind: KIND, personId, from }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it.each([
    ['a list nobody defines', { kind: 'sample.nobody' }, 'kind-not-enabled', 'kind'],
    ['a list that follows from age', { kind: 'sample.very-elderly' }, 'invalid-input', 'kind'],
    ['a list of households', { kind: 'sample.new-household' }, 'invalid-input', 'personId'],
    ['a first day to come', { from: '2026-04-01' }, 'invalid-input', 'from'],
    ['an end before the beginning', { to: '2025-12-31' }, 'invalid-input', 'to'],
    ['a day before they lived here', { from: '2025-05-31' }, 'invalid-input', 'from'],
    ['an unknown field', { why: 'x' }, 'invalid-input', 'body'],
    ['two subjects', { unitId: '01890000-0000-7000-8000-000000000000' }, 'invalid-input', 'unitId'],
    ['no subject', { personId: undefined }, 'invalid-input', 'personId'],
  ])('is refused on %s', async (_what, wrong, code, field) => {
    const personId = await newPerson(village);
    const reply = await village.tenant.admin.post('/v1/categories', {
      kind: KIND,
      personId,
      from: '2026-01-01',
      ...wrong,
    });
    expect(reply.code).toBe(code);
    expect(reply.at('errors.0.field')).toBe(field);
  });

  it('does not outlast a stay that has ended', async () => {
    const { admin } = village.tenant;
    const personId = await newPerson(village);
    (await change(admin, `/v1/people/${personId}`, 'leave', { on: '2026-03-10' })).expectOk();
    const enter = (from: string, to?: string) =>
      admin.post('/v1/categories', { kind: KIND, personId, from, to });
    expect((await enter('2026-03-11')).at('errors.0.field')).toBe('from');
    expect((await enter('2026-03-01')).at('errors.0.field')).toBe('to');
    (await enter('2026-03-01', '2026-03-10')).expectOk();
  });

  it('that was derived ends by itself only', async () => {
    const { admin } = village.tenant;
    const personId = await newPerson(village, { bornOn: '1940-01-01' });
    const derived = (await admin.get(`/v1/people/${personId}`)).text('categories.0.id');
    expect((await change(admin, path(derived), 'end', { to: '2026-03-31' })).at('errors.0.field')).toBe('id');
  });

  it('tried keeps nothing, and repeated happens once', async () => {
    const { admin } = village.tenant;
    const householdId = await newHousehold(village);
    const body = { kind: 'sample.new-household', householdId, from: '2026-03-01' };
    expect((await admin.post('/v1/categories?dryRun=true', body)).status).toBe(201);
    expect((await admin.get(`/v1/categories?householdId=${householdId}`)).items).toEqual([]);
    const key = { 'idempotency-key': 'entry-once' };
    expect((await admin.post('/v1/categories', body, key)).id).toBe(
      (await admin.post('/v1/categories', body, key)).id,
    );
  });

  it('of another tenant, or out of reach, is unknown', async () => {
    const { admin } = village.tenant;
    const id = (
      await admin.post('/v1/categories', {
        kind: KIND,
        personId: await newPerson(village),
        from: '2026-01-01',
      })
    ).id;
    const other = await newVillage(api);
    const far = await village.tenant.role('worker', village.otherCommittee);
    for (const client of [other.tenant.admin, far]) {
      expect((await client.get(path(id))).status).toBe(404);
      expect((await client.post(`${path(id)}/end`, { to: '2026-03-01' }, { 'if-match': '"1"' })).status).toBe(
        404,
      );
      expect(idsOf((await client.get('/v1/categories')).items)).not.toContain(id);
    }
    expect((await other.tenant.admin.get(`/v1/categories?withinId=${village.street}`)).items).toEqual([]);
    expect((await admin.get(path(id))).at('to')).toBe(null);
  });
});

/** A tenant under some installed policy that has a sensitive list of people, with its tree down to where people live. */
async function sensitive(): Promise<{ tenant: TestTenant; kind: string; personId: string }> {
  for (const [slug, entry] of Object.entries(catalogue)) {
    const policy = await entry.load();
    const list = policy.categories.find(
      each => each.sensitive && each.of === 'person' && each.membership.how === 'entered',
    );
    if (list === undefined) continue;
    const tenant = await api.newTenant({ policies: [slug] });
    let parentId: string | undefined;
    for (let level = policy.units.find(({ under }) => under.length === 0); level !== undefined; ) {
      const { name } = level;
      const kind = qualify(slug, level);
      parentId = (await tenant.admin.post('/v1/units', { kind, name, parentId, from: '2020-01-01' })).id;
      level = policy.units.find(({ under }) => under.some(each => each.name === name));
    }
    const body = { name: '张三', sex: 'male', unitId: parentId, from: '2021-01-01' };
    return { tenant, kind: qualify(slug, list), personId: (await tenant.admin.post('/v1/people', body)).id };
  }
  throw new Error('no installed policy has a sensitive list');
}

describe('a sensitive list', () => {
  it('is known to those who are entitled and to nobody else', async () => {
    const { tenant, kind, personId } = await sensitive();
    const id = (await tenant.admin.post('/v1/categories', { kind, personId, from: '2026-01-01' })).id;
    const seen = async (role: 'officer' | 'worker' | 'auditor' | 'reader') => {
      const client = await tenant.role(role);
      return [
        (await client.get(path(id))).status === 200,
        idsOf((await client.get(`/v1/categories?personId=${personId}`)).items).includes(id),
        idsOf((await client.get(`/v1/people?category=${kind}`)).items).includes(personId),
        JSON.stringify((await client.get(`/v1/people/${personId}`)).at('categories')).includes(kind),
      ];
    };
    expect(await seen('officer')).toEqual([true, true, true, true]);
    for (const role of ['worker', 'auditor', 'reader'] as const) {
      expect(await seen(role)).toEqual([false, false, false, false]);
    }
    const worker = await tenant.role('worker');
    expect((await worker.post('/v1/categories', { kind, personId, from: '2026-01-01' })).code).toBe(
      'forbidden',
    );
    expect((await worker.post(`${path(id)}/end`, { to: '2026-03-01' }, { 'if-match': '"1"' })).status).toBe(
      404,
    );
  });
});
