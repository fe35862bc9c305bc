import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Reply, startTestApi, type TestApi } from '../../testing/index.ts';
import { newPerson, newVillage } from '../../testing/village.ts';

const AGE = 'sample.very-elderly-min-age';
const LIMIT = 'sample.welcome-limit';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const sampleTenant = () => api.newTenant({ policies: ['sample'], enabledFrom: '2026-01-01' });
const put = (client: Client, name: string, body: unknown, headers = {}): Promise<Reply> =>
  client.put(`/v1/settings/${name}`, body, headers);
const setting = async (client: Client, name: string, asOf = '') =>
  (await client.get(`/v1/settings${asOf === '' ? '' : `?asOf=${asOf}`}`)).items.find(
    item => Object(item).name === name,
  );

describe('settings', () => {
  it('start open, with the reading and what is suggested', async () => {
    const { admin } = await sampleTenant();
    expect(await setting(admin, LIMIT)).toMatchObject({
      policy: 'sample',
      type: 'term',
      clauses: ['LF-7'],
      suggested: { amount: 14, unit: 'days' },
      value: null,
      provenance: { source: 'default' },
      history: [],
    });
  });

  it('of a policy that is not enabled are not there', async () => {
    const { admin } = await api.newTenant();
    expect((await admin.get('/v1/settings')).items).toEqual([]);
    expect((await put(admin, AGE, { value: 80, from: '2026-01-01' })).status).toBe(404);
    expect((await put(admin, 'no-such.setting', { value: 80, from: '2026-01-01' })).status).toBe(404);
  });

  it('are narrowed to one policy', async () => {
    const { admin } = await sampleTenant();
    const found = (await admin.get('/v1/settings?policy=sample')).items;
    expect(found.length).toBeGreaterThan(2);
    for (const setting of found) expect(setting).toMatchObject({ policy: 'sample' });
    expect((await admin.get('/v1/settings?policy=other')).items).toEqual([]);
    expect((await admin.get('/v1/settings?colour=red')).status).toBe(422);
  });
});

describe('deciding a setting', () => {
  it('holds from a day, with who and why, and ends what was before', async () => {
    const { admin } = await sampleTenant();
    const reason = '街道办公会决定';
    (await put(admin, AGE, { value: 80, from: '2026-01-01' })).expectOk();
    const reply = (await put(admin, AGE, { value: 75, from: '2026-03-01', reason })).expectOk();
    expect(reply.body).toMatchObject({
      value: 75,
      provenance: { source: 'tenant', from: '2026-03-01', to: null, reason, by: { name: 'administrator' } },
      history: [
        { value: 75, from: '2026-03-01', to: null },
        { value: 80, from: '2026-01-01', to: '2026-02-28' },
      ],
    });
    expect(await setting(admin, AGE)).toEqual(reply.body);
    expect(await setting(admin, AGE, '2026-02-28')).toMatchObject({ value: 80 });
    expect(await setting(admin, AGE, '2025-12-31')).toMatchObject({
      value: null,
      provenance: { source: 'default' },
    });
  });

  it('before a later value lasts until that begins', async () => {
    const { admin } = await sampleTenant();
    (await put(admin, AGE, { value: 75, from: '2026-06-01' })).expectOk();
    const reply = (await put(admin, AGE, { value: 80, from: '2026-02-01' })).expectOk();
    expect(reply.at('history')).toMatchObject([
      { value: 75, from: '2026-06-01', to: null },
      { value: 80, from: '2026-02-01', to: '2026-05-31' },
    ]);
  });

  it('again from the same day replaces it', async () => {
    const { admin } = await sampleTenant();
    (await put(admin, AGE, { value: 75, from: '2026-02-01' })).expectOk();
    const reply = (await put(admin, AGE, { value: 85, from: '2026-02-01' })).expectOk();
    expect(reply.at('history')).toMatchObject([{ value: 85, from: '2026-02-01', to: null }]);
    expect(await setting(admin, AGE)).toEqual(reply.body);
  });

  it('by null leaves it expressly open', async () => {
    const { admin } = await sampleTenant();
    (await put(admin, LIMIT, { value: { amount: 7, unit: 'days' }, from: '2026-01-01' })).expectOk();
    (await put(admin, LIMIT, { value: null, from: '2026-03-01' })).expectOk();
    expect(await setting(admin, LIMIT)).toMatchObject({ value: null, provenance: { source: 'tenant' } });
    expect(await setting(admin, LIMIT, '2026-02-01')).toMatchObject({ value: { amount: 7, unit: 'days' } });
  });

  it.each([
    ['a number out of bounds', AGE, { value: 59, from: '2026-01-01' }, 'value'],
    ['half a number', AGE, { value: 80.5, from: '2026-01-01' }, 'value'],
    ['a text for a number', AGE, { value: '80', from: '2026-01-01' }, 'value'],
    ['a number for a term', LIMIT, { value: 14, from: '2026-01-01' }, 'value'],
    ['an unknown unit', LIMIT, { value: { amount: 2, unit: 'moons' }, from: '2026-01-01' }, 'value'],
    [
      'a term without end',
      LIMIT,
      { value: { amount: 1e15, unit: 'years' }, from: '2026-01-01' },
      'value.amount',
    ],
    ['no value', AGE, { from: '2026-01-01' }, 'value'],
    ['no day', AGE, { value: 80 }, 'from'],
    ['a day that is none', AGE, { value: 80, from: '2026-02-30' }, 'from'],
    ['an unknown field', AGE, { value: 80, from: '2026-01-01', to: '2026-02-01' }, 'body'],
  ])('refuses %s', async (_what, name, body, field) => {
    const { admin } = await sampleTenant();
    const reply = await put(admin, name, body);
    expect(reply.status).toBe(422);
    expect(reply.at('errors.0.field')).toBe(field);
    expect(await setting(admin, name)).toMatchObject({ history: [] });
  });

  it('puts people on the lists that follow from it, and takes them off', async () => {
    const village = await newVillage(api);
    const { admin } = village.tenant;
    const personId = await newPerson(village, { bornOn: '1948-05-05' });
    const lists = async () => (await admin.get(`/v1/people/${personId}`)).at('categories');
    expect(await lists()).toEqual([]);
    (await put(admin, AGE, { value: 75, from: '2026-01-01' })).expectOk();
    expect(await lists()).toMatchObject([{ kind: 'sample.very-elderly' }]);
    const duties = await admin.get(`/v1/duties?rule=sample.monthly-visit&subjectId=${personId}`);
    expect(duties.items.length).toBeGreaterThan(0);
    (await put(admin, AGE, { value: 90, from: '2026-01-01' })).expectOk();
    expect(await lists()).toEqual([]);
  });

  it('needs a role over the whole tenant', async () => {
    const { tenant, committee } = await newVillage(api);
    const local = await tenant.role('administrator', committee);
    expect((await put(local, AGE, { value: 70, from: '2026-01-01' })).code).toBe('forbidden');
  });

  it('in one tenant leaves the other as it is', async () => {
    const [tenant, other] = [await sampleTenant(), await sampleTenant()];
    (await put(tenant.admin, AGE, { value: 75, from: '2026-01-01' })).expectOk();
    expect(await setting(other.admin, AGE)).toMatchObject({ value: null, history: [] });
  });

  it('at the same time by many ends with one whole history', async () => {
    const { admin } = await sampleTenant();
    const values = Array.from({ length: 8 }, (_, i) => ({ value: 70 + i, from: `2026-02-0${1 + i}` }));
    for (const reply of await Promise.all(values.map(body => put(admin, AGE, body)))) reply.expectOk();
    const { history } = Object(await setting(admin, AGE));
    expect(history).toMatchObject(
      values.map((value, i) => ({ ...value, to: i === 7 ? null : `2026-02-0${1 + i}` })).reverse(),
    );
  });

  it('is in the audit', async () => {
    const { admin } = await sampleTenant();
    (await put(admin, AGE, { value: 75, from: '2026-02-01' })).expectOk();
    expect((await admin.get('/v1/audit?noun=setting')).items).toMatchObject([
      { action: 'settings.set', detail: { name: AGE, value: 75, from: '2026-02-01' } },
    ]);
  });
});
