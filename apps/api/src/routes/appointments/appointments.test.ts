import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { change, newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
});
afterAll(() => api.stop());

const path = (id: string) => `/v1/appointments/${id}`;
const idsOf = (items: readonly unknown[]) => items.map(item => Reflect.get(Object(item), 'id'));

describe('an appointment', () => {
  it('gives somebody, also from outside, a position in a unit', async () => {
    const { admin } = village.tenant;
    const personId = (await admin.post('/v1/people', { name: '李工', sex: 'female' })).id;
    const made = await admin.post('/v1/appointments', {
      kind: 'sample.helper',
      personId,
      unitId: village.group,
      from: '2026-01-01',
      externalId: 'A-1',
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      kind: 'sample.helper',
      personId,
      unitId: village.group,
      from: '2026-01-01',
      to: null,
      reason: null,
    });
    // Holding a position there brings the person within the reach of whoever works there.
    const worker = await village.tenant.role('worker', village.committee);
    expect((await worker.get(`/v1/people/${personId}`)).at('name')).toBe('李工');

    const found = async (query: string) => idsOf((await admin.get(`/v1/appointments?${query}`)).items);
    expect(await found(`personId=${personId}`)).toEqual([made.id]);
    expect(await found(`unitId=${village.group}&kind=sample.helper`)).toContain(made.id);
    expect(await found(`withinId=${village.committee}`)).toContain(made.id);
    expect(await found(`withinId=${village.otherCommittee}`)).toEqual([]);
    expect(await found(`personId=${personId}&asOf=2025-12-31`)).toEqual([]);
    expect(await found('externalId=A-1')).toEqual([made.id]);

    expect((await admin.post(`${path(made.id)}/end`, { to: '2026-03-01' })).status).toBe(428);
    expect(
      (await admin.post(`${path(made.id)}/end`, { to: '2026-03-01' }, { 'if-match': '"3"' })).status,
    ).toBe(412);
    expect((await change(admin, path(made.id), 'end', { to: '2025-12-31' })).at('errors.0.field')).toBe('to');
    expect((await change(admin, path(made.id), 'end', { to: '2026-12-31' })).body).toMatchObject({
      to: '2026-12-31',
      version: 2,
    });
    expect((await change(admin, path(made.id), 'end', { to: '2027-12-31' })).at('errors.0.field')).toBe('to');
    (await change(admin, path(made.id), 'end', { to: '2026-03-01' })).expectOk();
    expect((await change(admin, path(made.id), 'end', { to: '2026-02-01' })).at('errors.0.field')).toBe('id');
  });

  it('is refused by the limits on the position, naming clause, what is and what may be', async () => {
    const { admin } = village.tenant;
    const appoint = async (from: string, to?: string) => {
      const personId = await newPerson(village);
      return admin.post('/v1/appointments', {
        kind: 'sample.director',
        personId,
        unitId: village.otherCommittee,
        from,
        to,
      });
    };
    const first = await appoint('2026-01-01', '2026-02-28');
    first.expectOk();
    const second = await appoint('2026-02-28');
    expect(second.code).toBe('refused-by-rule');
    expect(second.at('refusals.0')).toMatchObject({
      rule: 'sample.one-director',
      clauses: ['LF-3'],
      has: 2,
      needs: 1,
    });
    (await appoint('2026-03-01')).expectOk();
  });

  it('one at a time, however many try at once', async () => {
    const { admin } = village.tenant;
    const people = await Promise.all([1, 2, 3, 4].map(() => newPerson(village)));
    const replies = await Promise.all(
      people.map(personId =>
        admin.post('/v1/appointments', {
          kind: 'sample.director',
          personId,
          unitId: village.committee,
          from: '2026-03-01',
        }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('never overlaps itself', async () => {
    const { admin } = village.tenant;
    const personId = await newPerson(village);
    const appoint = (from: string, to?: string) =>
      admin.post('/v1/appointments', { kind: 'sample.helper', personId, unitId: village.group, from, to });
    (await appoint('2026-02-01', '2026-02-10')).expectOk();
    expect((await appoint('2026-02-10')).code).toBe('overlap');
    expect((await appoint('2026-01-01')).code).toBe('overlap');
    (await appoint('2026-02-11')).expectOk();
  });

  it.each([
    ['a position nobody defines', { kind: 'sample.nobody' }, 'kind-not-enabled', 'kind'],
    ['a position of another kind of unit', { kind: 'sample.director' }, 'invalid-input', 'unitId'],
    ['a first day to come', { from: '2026-04-01' }, 'invalid-input', 'from'],
    ['an end before the beginning', { to: '2025-12-31' }, 'invalid-input', 'to'],
    ['a day before the unit', { from: '2019-12-31' }, 'invalid-input', 'from'],
    ['an unknown unit', { unitId: '01890000-0000-7000-8000-000000000000' }, 'unknown-reference', 'unitId'],
    [
      'an unknown person',
      { personId: '01890000-0000-7000-8000-000000000000' },
      'unknown-reference',
      'personId',
    ],
    ['an unknown field', { seat: 1 }, 'invalid-input', 'body'],
  ])('is refused on %s', async (_what, wrong, code, field) => {
    const body = {
      kind: 'sample.helper',
      personId: await newPerson(village),
      unitId: village.group,
      from: '2026-01-01',
    };
    const reply = await village.tenant.admin.post('/v1/appointments', { ...body, ...wrong });
    expect(reply.code).toBe(code);
    expect(reply.at('errors.0.field')).toBe(field);
  });

  it('is made by officers only', async () => {
    const body = {
      kind: 'sample.helper',
      personId: await newPerson(village),
      unitId: village.group,
      from: '2026-01-01',
    };
    for (const role of ['worker', 'auditor', 'reader'] as const) {
      expect((await (await village.tenant.role(role)).post('/v1/appointments', body)).status).toBe(403);
    }
    (
      await (await village.tenant.role('officer', village.committee)).post('/v1/appointments', body)
    ).expectOk();
  });

  it('of another tenant, or out of reach, is unknown', async () => {
    const { admin } = village.tenant;
    const personId = await newPerson(village);
    const body = { kind: 'sample.helper', personId, unitId: village.group, from: '2026-01-01' };
    const id = (await admin.post('/v1/appointments', body)).id;
    const other = await newVillage(api);
    const far = await village.tenant.role('officer', village.otherCommittee);
    for (const client of [other.tenant.admin, far]) {
      expect((await client.get(path(id))).status).toBe(404);
      expect((await client.post(`${path(id)}/end`, { to: '2026-03-01' }, { 'if-match': '"1"' })).status).toBe(
        404,
      );
      expect(idsOf((await client.get('/v1/appointments')).items)).not.toContain(id);
      expect((await client.post('/v1/appointments', body)).code).toBe('unknown-reference');
    }
    const own = await newPerson(other);
    expect(
      (await other.tenant.admin.post('/v1/appointments', { ...body, personId: own })).at('errors.0.field'),
    ).toBe('unitId');
    expect(
      (await other.tenant.admin.post('/v1/appointments', { ...body, unitId: other.group })).at(
        'errors.0.field',
      ),
    ).toBe('personId');
    expect((await other.tenant.admin.get(`/v1/appointments?unitId=${village.group}`)).items).toEqual([]);
    expect((await admin.get(path(id))).at('to')).toBe(null);
  });

  it('tried keeps nothing, and repeated happens once', async () => {
    const { admin } = village.tenant;
    const personId = await newPerson(village);
    const body = { kind: 'sample.helper', personId, unitId: village.group, from: '2026-01-01' };
    expect((await admin.post('/v1/appointments?dryRun=true', body)).status).toBe(201);
    expect((await admin.get(`/v1/appointments?personId=${personId}`)).items).toEqual([]);
    const key = { 'idempotency-key': 'post-once' };
    expect((await admin.post('/v1/appointments', body, key)).id).toBe(
      (await admin.post('/v1/appointments', body, key)).id,
    );
  });
});
