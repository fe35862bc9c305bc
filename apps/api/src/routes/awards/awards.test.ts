import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
});
afterAll(() => api.stop());

const path = (id: string) => `/v1/awards/${id}`;
const nobody = '01890000-0000-7000-8000-000000000000';
const title = (more: Readonly<Record<string, unknown>>) => ({
  kind: 'sample.good-neighbour',
  byUnitId: village.street,
  from: '2026-01-01',
  ...more,
});
const grant = async (more: Readonly<Record<string, unknown>> = {}) =>
  village.tenant.admin.post('/v1/awards', title({ householdId: await newHousehold(village), ...more }));
const found = async (query: string) =>
  (await village.tenant.admin.get(`/v1/awards?${query}`)).items.map(item => Reflect.get(Object(item), 'id'));

describe('an award', () => {
  it('is granted from a day, read, and listed for the days it is held', async () => {
    const { admin } = village.tenant;
    const householdId = await newHousehold(village);
    const made = await admin.post(
      '/v1/awards',
      title({ householdId, to: '2026-12-31', externalId: 'A-1', data: { year: 2025, deed: '照看邻居老人' } }),
    );
    expect([made.status, made.body]).toEqual([
      201,
      {
        id: made.id,
        kind: 'sample.good-neighbour',
        externalId: 'A-1',
        personId: null,
        householdId,
        unitId: null,
        byUnitId: village.street,
        from: '2026-01-01',
        to: '2026-12-31',
        data: { year: 2025, deed: '照看邻居老人' },
        revokedOn: null,
        reason: null,
        keptBecause: null,
        counts: true,
        findings: [],
        version: 1,
      },
    ]);
    expect((await admin.get(path(made.id))).body).toEqual(made.body);
    expect(await found(`householdId=${householdId}&kind=sample.good-neighbour`)).toEqual([made.id]);
    expect(await found(`externalId=A-1&byUnitId=${village.street}`)).toEqual([made.id]);
    expect(await found(`withinId=${village.committee}`)).toContain(made.id);
    expect(await found(`withinId=${village.otherCommittee}`)).not.toContain(made.id);
    expect(await found(`householdId=${householdId}&asOf=2025-12-31`)).toEqual([]);
    expect(await found(`householdId=${householdId}&asOf=2027-01-01`)).toEqual([]);
    expect((await grant({ externalId: 'A-1' })).code).toBe('external-id-taken');
    expect((await admin.post('/v1/awards', title({ householdId, from: '2026-02-01' }))).code).toBe('overlap');
  });

  it('hides what is personal from those who do not see personal data', async () => {
    const { id } = await grant({ data: { year: 2025, deed: '照看邻居老人' } });
    const reader = await village.tenant.role('reader');
    expect((await reader.get(path(id))).at('data')).toEqual({ year: 2025, deed: null });
    const worker = await village.tenant.role('worker', village.group);
    expect((await worker.get(path(id))).at('data.deed')).toBe('照看邻居老人');
  });

  it('is taken back with a reason, by whoever reaches the unit that granted it', async () => {
    const { admin } = village.tenant;
    const { id } = await grant();
    const body = { on: '2026-03-15', reason: '事迹不实' };
    expect((await admin.post(`${path(id)}/revoke`, body)).status).toBe(428);
    expect((await admin.post(`${path(id)}/revoke`, body, { 'if-match': '"3"' })).status).toBe(412);
    const officer = await village.tenant.role('officer', village.committee);
    expect((await officer.get(path(id))).status).toBe(200);
    expect((await officer.post(`${path(id)}/revoke`, body, { 'if-match': '"1"' })).status).toBe(404);
    const fault = async (on: string) =>
      (await change(admin, path(id), 'revoke', { ...body, on })).at('errors.0.field');
    expect([await fault('2025-12-31'), await fault('2026-04-01')]).toEqual(['on', 'on']);
    const revoked = await change(admin, path(id), 'revoke', body);
    expect(revoked.body).toMatchObject({
      to: '2026-03-15',
      revokedOn: '2026-03-15',
      reason: '事迹不实',
      version: 2,
    });
    expect((await change(admin, path(id), 'revoke', body)).code).toBe('conflict');
  });

  it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['a kind nobody defines', { kind: 'sample.medal' }, 'kind-not-enabled', 'kind'],
    ['a first day to come', { from: '2026-04-01' }, 'invalid-input', 'from'],
    ['an end before the beginning', { to: '2025-12-31' }, 'invalid-input', 'to'],
    ['a day before its holder came', { from: '2024-01-01' }, 'invalid-input', 'from'],
    ['a field its kind lacks', { data: { colour: 1 } }, 'invalid-input', 'data.colour'],
    ['two holders', { personId: nobody }, 'invalid-input', 'householdId'],
    ['an unknown giver', { byUnitId: nobody }, 'unknown-reference', 'byUnitId'],
    ['an unknown holder', { householdId: nobody }, 'unknown-reference', 'householdId'],
    ['an unknown member', { surprise: 1 }, 'invalid-input', 'body'],
  ])('is refused on %s', async (_what, wrong, code, field) => {
    const reply = await grant(wrong);
    expect([reply.code, reply.at('errors.0.field')]).toEqual([code, field]);
  });

  it('goes only to whom its kind is for, and is granted only by a unit of its kind', async () => {
    const { admin } = village.tenant;
    const personId = await newPerson(village);
    expect((await admin.post('/v1/awards', title({ personId }))).at('errors.0.field')).toBe('personId');
    expect((await admin.post('/v1/awards', title({ unitId: village.group }))).at('errors.0.field')).toBe(
      'unitId',
    );
    expect((await grant({ byUnitId: village.committee })).at('errors.0.field')).toBe('byUnitId');
  });

  it('of another tenant, or out of reach, is unknown in every verb', async () => {
    const householdId = await newHousehold(village);
    const { id } = await grant({ householdId });
    const other = await newVillage(api);
    const far = await village.tenant.role('officer', village.otherCommittee);
    for (const client of [other.tenant.admin, far]) {
      expect((await client.get(path(id))).status).toBe(404);
      const body = { on: '2026-03-01', reason: 'x' };
      expect((await client.post(`${path(id)}/revoke`, body, { 'if-match': '"1"' })).status).toBe(404);
      expect((await client.get(`/v1/awards?householdId=${householdId}`)).items).toEqual([]);
      expect((await client.post('/v1/awards', title({ householdId }))).at('errors.0.field')).toBe(
        'householdId',
      );
    }
  });

  it('tried keeps nothing, and repeated happens once', async () => {
    const { admin } = village.tenant;
    const householdId = await newHousehold(village);
    const body = title({ householdId });
    expect((await admin.post('/v1/awards?dryRun=true', body)).status).toBe(201);
    expect(await found(`householdId=${householdId}`)).toEqual([]);
    const key = { 'idempotency-key': 'grant-once' };
    expect((await admin.post('/v1/awards', body, key)).id).toBe(
      (await admin.post('/v1/awards', body, key)).id,
    );
  });
});
