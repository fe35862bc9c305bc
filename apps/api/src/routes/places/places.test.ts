import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { change, newHousehold, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
});
afterAll(() => api.stop());

const path = (id: string) => `/v1/places/${id}`;
const idsOf = (items: readonly unknown[]) => items.map(item => Reflect.get(Object(item), 'id'));
const room = (more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'sample.activity-room',
  name: '活动室',
  unitId: village.committee,
  functions: ['reading', 'council'],
  from: '2026-01-01',
  ...more,
});
const newRoom = async (more: Readonly<Record<string, unknown>> = {}) =>
  (await village.tenant.admin.post('/v1/places', room(more))).id;

describe('a place', () => {
  it('is opened, read, listed, changed and closed', async () => {
    const { admin } = village.tenant;
    const made = await admin.post('/v1/places', room({ externalId: 'R-1', data: { seats: 20 } }));
    expect([made.status, made.body]).toEqual([
      201,
      {
        id: made.id,
        kind: 'sample.activity-room',
        externalId: 'R-1',
        name: '活动室',
        unitId: village.committee,
        householdId: null,
        consent: false,
        functions: ['council', 'reading'],
        from: '2026-01-01',
        to: null,
        data: { seats: 20 },
        reason: null,
        counts: true,
        findings: [],
        version: 1,
      },
    ]);
    expect((await admin.get(path(made.id))).body).toEqual(made.body);
    const found = async (query: string) => idsOf((await admin.get(`/v1/places?${query}`)).items);
    expect(await found('externalId=R-1')).toEqual([made.id]);
    expect(await found(`unitId=${village.committee}&function=reading`)).toContain(made.id);
    expect(await found('function=meals')).not.toContain(made.id);
    expect(await found(`withinId=${village.street}`)).toContain(made.id);
    expect(await found(`withinId=${village.otherCommittee}`)).toEqual([]);
    expect(await found('asOf=2025-12-31')).toEqual([]);

    expect((await admin.patch(path(made.id), { name: '新' })).status).toBe(428);
    expect((await admin.patch(path(made.id), { name: '新' }, { 'if-match': '"9"' })).status).toBe(412);
    const changed = await change(admin, path(made.id), '', { functions: ['meals'], data: { seats: 30 } });
    expect([changed.at('functions'), changed.at('data.seats'), changed.at('version')]).toEqual([
      ['meals'],
      30,
      2,
    ]);
    expect(await found('function=meals')).toContain(made.id);
    expect((await change(admin, path(made.id), '', { functions: ['cinema'] })).at('errors.0.field')).toBe(
      'functions[0]',
    );

    expect((await change(admin, path(made.id), 'close', { on: '2026-04-01' })).at('errors.0.field')).toBe(
      'on',
    );
    expect((await change(admin, path(made.id), 'close', { on: '2025-12-31' })).at('errors.0.field')).toBe(
      'on',
    );
    const closed = await change(admin, path(made.id), 'close', { on: '2026-03-30' });
    expect([closed.at('to'), closed.at('version')]).toEqual(['2026-03-30', 3]);
    expect((await change(admin, path(made.id), 'close', { on: '2026-03-30' })).at('errors.0.field')).toBe(
      'id',
    );
    expect(await found('externalId=R-1')).toEqual([]);
    expect(await found('externalId=R-1&asOf=2026-03-30')).toEqual([made.id]);
  });

  it('in a home needs the consent of a household that lives in its unit', async () => {
    const { admin } = village.tenant;
    const householdId = await newHousehold(village);
    const far = await newHousehold(village, village.farGroup);
    const refusal = async (more: Readonly<Record<string, unknown>>) => {
      const reply = await admin.post('/v1/places', room(more));
      return [reply.code, reply.at('errors.0.field')];
    };
    expect(await refusal({ householdId })).toEqual(['invalid-input', 'consent']);
    expect(await refusal({ householdId, consent: false })).toEqual(['invalid-input', 'consent']);
    expect(await refusal({ consent: true })).toEqual(['invalid-input', 'consent']);
    expect(await refusal({ householdId: far, consent: true })).toEqual(['invalid-input', 'householdId']);
    const hosted = await newRoom({ householdId, consent: true });
    expect((await admin.get(path(hosted))).at('consent')).toBe(true);
    expect(idsOf((await admin.get(`/v1/places?householdId=${householdId}`)).items)).toEqual([hosted]);
  });

  it('shows its personal fields to those who see personal data there', async () => {
    const id = await newRoom({ data: { seats: 8, keyHolder: '王秀英' } });
    const worker = await village.tenant.role('worker', village.committee);
    expect((await worker.get(path(id))).at('data')).toEqual({ seats: 8, keyHolder: '王秀英' });
    for (const role of ['reader', 'auditor'] as const) {
      const client = await village.tenant.role(role);
      expect((await client.get(path(id))).at('data')).toEqual({ seats: 8, keyHolder: null });
      expect(JSON.stringify((await client.get('/v1/places')).body)).not.toContain('王秀英');
    }
  });

  it('holds its unit open, unless a successor takes it over', async () => {
    const { admin } = village.tenant;
    const unit = {
      kind: 'sample.committee',
      name: '临时居委会',
      parentId: village.street,
      from: '2026-01-01',
    };
    const unitId = (await admin.post('/v1/units', unit)).id;
    await newRoom({ unitId });
    const refused = await change(admin, `/v1/units/${unitId}`, 'close', { on: '2026-03-01' });
    expect([refused.code, refused.at('detail')]).toEqual(['conflict', expect.stringContaining('场所 1')]);
    const into = { on: '2026-03-01', successorId: village.committee };
    const closed = await change(admin, `/v1/units/${unitId}`, 'close', into);
    expect(closed.expectOk().at('moved.places')).toBe(1);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['a kind nobody defines', { kind: 'sample.club' }, 'kind-not-enabled', 'kind'],
    ['a first day to come', { from: '2026-04-01' }, 'invalid-input', 'from'],
    ['no function', { functions: [] }, 'invalid-input', 'functions'],
    ['an unknown function', { functions: ['reading', 'cinema'] }, 'invalid-input', 'functions[1]'],
    ['a function twice', { functions: ['meals', 'meals'] }, 'invalid-input', 'functions[1]'],
    ['a field its kind lacks', { data: { colour: 'x' } }, 'invalid-input', 'data.colour'],
    ['an unknown member', { surprise: 1 }, 'invalid-input', 'body'],
    ['an unknown unit', { unitId: '01890000-0000-7000-8000-000000000000' }, 'unknown-reference', 'unitId'],
    [
      'an unknown household',
      { householdId: '01890000-0000-7000-8000-000000000000', consent: true },
      'unknown-reference',
      'householdId',
    ],
  ])('is refused on %s', async (_what, wrong, code, field) => {
    const reply = await village.tenant.admin.post('/v1/places', room(wrong));
    expect([reply.code, reply.at('errors.0.field')]).toEqual([code, field]);
  });

  it('is refused in a unit of another kind', async () => {
    const reply = await village.tenant.admin.post('/v1/places', room({ unitId: village.group }));
    expect([reply.code, reply.at('errors.0.field')]).toEqual(['invalid-input', 'unitId']);
  });

  it('of another tenant, or out of reach, is unknown in every verb', async () => {
    const id = await newRoom();
    const other = await newVillage(api);
    const far = await village.tenant.role('officer', village.otherCommittee);
    const match = { 'if-match': '"1"' };
    for (const client of [other.tenant.admin, far]) {
      expect((await client.get(path(id))).status).toBe(404);
      expect((await client.patch(path(id), { name: 'x' }, match)).status).toBe(404);
      expect((await client.post(`${path(id)}/close`, { on: '2026-03-01' }, match)).status).toBe(404);
      expect(idsOf((await client.get('/v1/places')).items)).not.toContain(id);
      expect((await client.post('/v1/places', room())).at('errors.0.field')).toBe('unitId');
    }
  });

  it('tried keeps nothing, and repeated happens once', async () => {
    const { admin } = village.tenant;
    const body = room({ externalId: 'R-9' });
    expect((await admin.post('/v1/places?dryRun=true', body)).status).toBe(201);
    expect((await admin.get('/v1/places?externalId=R-9')).items).toEqual([]);
    const key = { 'idempotency-key': 'open-once' };
    expect((await admin.post('/v1/places', body, key)).id).toBe(
      (await admin.post('/v1/places', body, key)).id,
    );
    expect((await admin.post('/v1/places', body)).code).toBe('external-id-taken');
  });
});
