import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { change, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
});
afterAll(() => api.stop());

const path = (id: string) => `/v1/notices/${id}`;
const nobody = '01890000-0000-7000-8000-000000000000';
const DATA = { year: 2025, households: 3, names: ['王秀英'], drafter: '李工' };
const result = (more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'sample.award-result',
  byUnitId: village.street,
  from: '2026-03-25',
  to: '2026-04-03',
  data: DATA,
  ...more,
});
const publish = (more: Readonly<Record<string, unknown>> = {}) =>
  village.tenant.admin.post('/v1/notices', result(more));
const open = (slug = village.tenant.slug, query = '', headers = {}) =>
  api.nobody.get(`/public/${slug}/notices${query}`, headers);

describe('a notice', () => {
  it('is published for a window, read and listed by those who work there', async () => {
    const { admin } = village.tenant;
    const made = await publish({ externalId: 'N-1' });
    expect([made.status, made.body]).toEqual([
      201,
      {
        id: made.id,
        kind: 'sample.award-result',
        externalId: 'N-1',
        byUnitId: village.street,
        from: '2026-03-25',
        to: '2026-04-03',
        data: DATA,
        shows: ['year', 'households'],
        takenDownOn: null,
        reason: null,
        keptBecause: null,
        counts: true,
        findings: [],
        version: 1,
      },
    ]);
    expect((await admin.get(path(made.id))).body).toEqual(made.body);
    const found = async (query: string) =>
      (await admin.get(`/v1/notices?externalId=N-1&${query}`)).items.map(item =>
        Reflect.get(Object(item), 'id'),
      );
    expect(await found(`byUnitId=${village.street}&kind=sample.award-result`)).toEqual([made.id]);
    expect(await found('asOf=2026-04-03')).toEqual([made.id]);
    expect(await found('asOf=2026-04-04')).toEqual([]);
    expect(await found('takenDown=true')).toEqual([]);
    expect(await found(`withinId=${village.committee}`)).toEqual([]);
    const reader = await village.tenant.role('reader');
    expect((await reader.get(path(made.id))).at('data')).toEqual({ ...DATA, names: null });
    expect((await publish({ externalId: 'N-1' })).code).toBe('external-id-taken');
  });

  it('is taken down at once with a reason, and stays known', async () => {
    const { admin } = village.tenant;
    const { id } = await publish();
    expect((await admin.post(`${path(id)}/take-down`, { reason: 'x' })).status).toBe(428);
    expect((await admin.post(`${path(id)}/take-down`, { reason: 'x' }, { 'if-match': '"2"' })).status).toBe(
      412,
    );
    expect(JSON.stringify((await open()).body)).toContain(id);
    const down = await change(admin, path(id), 'take-down', { reason: '户数有误' });
    expect(down.body).toMatchObject({
      takenDownOn: '2026-03-31',
      reason: '户数有误',
      to: '2026-04-03',
      version: 2,
    });
    expect(JSON.stringify((await open()).body)).not.toContain(id);
    expect((await change(admin, path(id), 'take-down', { reason: '再次' })).code).toBe('conflict');
    expect((await admin.get(path(id))).at('takenDownOn')).toBe('2026-03-31');
  });

  it('that is published for good has no last day and stays up once its first day is over', async () => {
    const { admin } = village.tenant;
    const text = { kind: 'sample.measures-text', byUnitId: village.street, data: { text: '全文' } };
    const ending = await admin.post('/v1/notices', { ...text, from: '2026-03-25', to: '2026-12-31' });
    expect(ending.at('refusals.0')).toMatchObject({
      rule: 'sample.measures-text',
      clauses: ['LF-13.1'],
      requirement: 'lasting',
      has: '2026-12-31',
    });
    const old = (await admin.post('/v1/notices', { ...text, from: '2026-03-25' })).expectOk();
    const refused = await change(admin, path(old.id), 'take-down', { reason: '时间久了' });
    expect([refused.code, refused.at('refusals.0.has')]).toEqual(['refused-by-rule', '2026-03-31']);
    expect((await admin.get(path(old.id))).at('takenDownOn')).toBeNull();
    const slip = (await admin.post('/v1/notices', { ...text, from: '2026-03-31' })).expectOk();
    (await change(admin, path(slip.id), 'take-down', { reason: '错字' })).expectOk();
  });

  it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['a kind nobody defines', { kind: 'sample.poster' }, 'kind-not-enabled', 'kind'],
    ['an end before the beginning', { to: '2026-03-24' }, 'invalid-input', 'to'],
    ['a window before its unit', { from: '2019-12-31' }, 'invalid-input', 'from'],
    ['what is required left out', { data: { year: 2025 } }, 'invalid-input', 'data.households'],
    ['a field its kind lacks', { data: { ...DATA, colour: 1 } }, 'invalid-input', 'data.colour'],
    ['an unknown unit', { byUnitId: nobody }, 'unknown-reference', 'byUnitId'],
    ['an unknown member', { surprise: 1 }, 'invalid-input', 'body'],
  ])('is refused on %s', async (_what, wrong, code, field) => {
    const reply = await publish(wrong);
    expect([reply.code, reply.at('errors.0.field')]).toEqual([code, field]);
  });

  it('is published only by a unit of its kind', async () => {
    expect((await publish({ byUnitId: village.committee })).at('errors.0.field')).toBe('byUnitId');
  });

  it('of another tenant, or out of reach, is unknown in every verb', async () => {
    const { id } = await publish();
    const other = await newVillage(api);
    const far = await village.tenant.role('officer', village.committee);
    for (const client of [other.tenant.admin, far]) {
      expect((await client.get(path(id))).status).toBe(404);
      expect(
        (await client.post(`${path(id)}/take-down`, { reason: 'x' }, { 'if-match': '"1"' })).status,
      ).toBe(404);
      expect((await client.get('/v1/notices')).items).toEqual([]);
      expect((await client.post('/v1/notices', result())).at('errors.0.field')).toBe('byUnitId');
    }
  });

  it('tried keeps nothing, and repeated happens once', async () => {
    const { admin } = village.tenant;
    const body = result({ externalId: 'N-9' });
    expect((await admin.post('/v1/notices?dryRun=true', body)).status).toBe(201);
    expect((await admin.get('/v1/notices?externalId=N-9')).items).toEqual([]);
    const key = { 'idempotency-key': 'publish-once' };
    expect((await admin.post('/v1/notices', body, key)).id).toBe(
      (await admin.post('/v1/notices', body, key)).id,
    );
  });
});

describe('the public page of a tenant', () => {
  it('shows whatever is up today: the fields its kind shows, and no other', async () => {
    const town = await newVillage(api);
    const made = await town.tenant.admin.post('/v1/notices', { ...result(), byUnitId: town.street });
    await town.tenant.admin.post('/v1/notices', { ...result({ from: '2026-04-01' }), byUnitId: town.street });
    await town.tenant.admin.post('/v1/notices', { ...result({ to: '2026-03-30' }), byUnitId: town.street });
    const page = await open(town.tenant.slug);
    expect([page.status, page.body]).toEqual([
      200,
      {
        items: [
          {
            id: made.id,
            kind: 'sample.award-result',
            title: '好邻居公示',
            by: '示范街道',
            from: '2026-03-25',
            to: '2026-04-03',
            shown: [
              { name: 'year', title: '年度', value: 2025 },
              { name: 'households', title: '户数', value: 3 },
            ],
          },
        ],
        nextCursor: null,
      },
    ]);
    const text = JSON.stringify(page.body);
    for (const hidden of ['王秀英', '李工', 'names', 'drafter', town.tenant.id])
      expect(text).not.toContain(hidden);
    expect((await open(town.tenant.slug, '?kind=sample.other')).items).toEqual([]);
    const english = await open(town.tenant.slug, '', { 'accept-language': 'en' });
    expect(english.at('items.0.shown.0.title')).toBe('Year');
  });

  it('is paged, and may be kept for a minute and asked about again', async () => {
    const town = await newVillage(api);
    for (let count = 0; count < 3; count++) {
      (await town.tenant.admin.post('/v1/notices', { ...result(), byUnitId: town.street })).expectOk();
    }
    const first = await open(town.tenant.slug, '?limit=2');
    const rest = await open(town.tenant.slug, `?limit=2&cursor=${first.text('nextCursor')}`);
    expect([first.items.length, rest.items.length, rest.at('nextCursor')]).toEqual([2, 1, null]);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const again = await open(town.tenant.slug, '?limit=2', { 'if-none-match': first.etag });
    expect([again.status, again.body]).toEqual([304, null]);
  });

  it('is not there for a tenant that is unknown or suspended', async () => {
    const town = await newVillage(api);
    expect((await open(town.tenant.slug)).status).toBe(200);
    (await api.operator.post(`/operator/tenants/${town.tenant.id}/suspend`)).expectOk();
    for (const slug of [town.tenant.slug, 'nobody-here']) {
      const reply = await open(slug);
      expect([reply.status, reply.code]).toEqual([404, 'not-found']);
    }
    expect((await open("x'; drop table notices")).status).toBe(422);
    expect((await open(village.tenant.slug, '?unknown=1')).status).toBe(422);
  });

  it('is counted by address, whatever credential is sent along', async () => {
    const few = { requests: 3, seconds: 60 };
    const limited = await startTestApi({
      limits: { requests: few, logins: few, addressHeader: 'x-forwarded-for' },
    });
    const from = { 'x-forwarded-for': '203.0.113.9' };
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) {
      const key = `${village.tenant.id}.${nobody}.${String(count).repeat(43)}`;
      statuses.push((await limited.as(key).get('/public/nobody-here/notices', from)).status);
    }
    expect(statuses).toEqual([404, 404, 404, 429]);
    await limited.stop();
  });
});
