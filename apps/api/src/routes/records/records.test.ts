import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;
let personId: string;
const sql = superuser();

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
  personId = await newPerson(village);
});
afterAll(async () => {
  await api.stop();
  await sql.end();
});

const path = (id: string) => `/v1/records/${id}`;
const nobody = '01890000-0000-7000-8000-000000000000';
const line = (more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'sample.help-ledger',
  on: '2026-03-02',
  byUnitId: village.group,
  about: [{ personId }],
  data: { help: '陪同就医', minutes: 90, health: '高血压' },
  ...more,
});
const keep = (more: Readonly<Record<string, unknown>> = {}, headers = {}) =>
  village.tenant.admin.post('/v1/records', line(more), headers);
const found = async (query: string) =>
  (await village.tenant.admin.get(`/v1/records?${query}`)).items.map(item => Reflect.get(Object(item), 'id'));

describe('a record', () => {
  it('is kept, read and listed, what is sensitive in it masked', async () => {
    const { admin } = village.tenant;
    const made = await keep({ externalId: 'H-1' });
    expect([made.status, made.body]).toEqual([
      201,
      {
        id: made.id,
        kind: 'sample.help-ledger',
        externalId: 'H-1',
        on: '2026-03-02',
        byUnitId: village.group,
        about: [{ personId }],
        data: { help: '陪同就医', minutes: 90, health: null },
        status: 'kept',
        counts: true,
        findings: [],
        reason: null,
        version: 1,
        recordedAt: '2026-03-31T04:00:00.000Z',
      },
    ]);
    expect((await admin.get(path(made.id))).body).toEqual({ ...Object(made.body), history: [] });
    expect(await found('externalId=H-1&kind=sample.help-ledger')).toEqual([made.id]);
    expect(await found(`aboutId=${personId}&byUnitId=${village.group}`)).toContain(made.id);
    expect(await found('from=2026-03-03')).not.toContain(made.id);
    expect(await found('to=2026-03-01')).not.toContain(made.id);
    expect((await keep({ externalId: 'H-1' })).code).toBe('external-id-taken');
    expect((await keep({ on: undefined })).at('on')).toBe('2026-03-31');
  });

  it('stores what is sensitive encrypted, and reveals it to who says what for, and the audit says so', async () => {
    const { admin } = village.tenant;
    const { id } = await keep();
    const [stored] = await sql<{ data: string }[]>`select data::text from records where id = ${id}`;
    expect(stored?.data).toContain('陪同就医');
    expect(stored?.data).not.toContain('高血压');
    const ask = { fields: ['health'], purpose: '安排陪护' };
    const revealed = await admin.post(`${path(id)}/reveal`, ask);
    expect([revealed.at('data.health'), revealed.headers.get('cache-control')]).toEqual([
      '高血压',
      'no-store',
    ]);
    const audit = await admin.get(`/v1/audit?targetId=${id}`);
    expect(audit.at('items.0')).toMatchObject({
      action: 'records.reveal',
      detail: { fields: ['health'], purpose: '安排陪护' },
    });
    expect(JSON.stringify(audit.body)).not.toContain('高血压');
    const plain = await admin.post(`${path(id)}/reveal`, { ...ask, fields: ['minutes'] });
    expect(plain.at('errors.0.field')).toBe('fields[0]');
    const worker = await village.tenant.role('worker', village.committee);
    expect((await worker.post(`${path(id)}/reveal`, ask)).status).toBe(403);
  });

  it('hides what is personal from those who do not see personal data', async () => {
    const { id } = await keep();
    const reader = await village.tenant.role('reader');
    expect((await reader.get(path(id))).at('data')).toEqual({ help: null, minutes: 90, health: null });
    const worker = await village.tenant.role('worker', village.group);
    expect((await worker.get(path(id))).at('data.help')).toBe('陪同就医');
  });

  it('is put right; what stood before is kept, and what was not mentioned of the sensitive stays', async () => {
    const { admin } = village.tenant;
    const { id } = await keep();
    const other = await newPerson(village);
    const body = { reason: '记错了', about: [{ personId: other }], data: { help: '代买药品' } };
    expect((await admin.post(`${path(id)}/correct`, body)).status).toBe(428);
    expect((await admin.post(`${path(id)}/correct`, body, { 'if-match': '"5"' })).status).toBe(412);
    const corrected = await change(admin, path(id), 'correct', body);
    expect([corrected.at('data'), corrected.at('version'), corrected.at('reason')]).toEqual([
      { help: '代买药品', health: null },
      2,
      '记错了',
    ]);
    const whole = await admin.get(path(id));
    expect(whole.at('history.0')).toMatchObject({
      status: 'superseded',
      about: [{ personId }],
      data: { help: '陪同就医', minutes: 90 },
      version: 1,
    });
    expect(await found(`aboutId=${other}`)).toEqual([id]);
    expect(await found(`aboutId=${personId}`)).not.toContain(id);
    const ask = { fields: ['health'], purpose: '核对' };
    expect((await admin.post(`${path(id)}/reveal`, ask)).at('data.health')).toBe('高血压');
    await change(admin, path(id), 'correct', { reason: '已康复', data: { help: '代买药品', health: null } });
    expect((await admin.post(`${path(id)}/reveal`, ask)).at('data.health')).toBeNull();
    const future = await change(admin, path(id), 'correct', { reason: '改日期', on: '2026-04-01' });
    expect(future.at('errors.0.field')).toBe('on');
  });

  it('is taken back with a reason, and stays to be read', async () => {
    const { admin } = village.tenant;
    const { id } = await keep();
    const withdrawn = await change(admin, path(id), 'withdraw', { reason: '重复登记' });
    expect([withdrawn.at('status'), withdrawn.at('reason')]).toEqual(['withdrawn', '重复登记']);
    expect(await found('')).not.toContain(id);
    expect(await found('status=withdrawn')).toContain(id);
    expect((await admin.get(path(id))).at('history.0.status')).toBe('superseded');
    expect((await change(admin, path(id), 'withdraw', { reason: '再次' })).code).toBe('conflict');
    expect((await change(admin, path(id), 'correct', { reason: '再次' })).code).toBe('conflict');
  });

  it('is kept in a batch, all or none, every fault named', async () => {
    const { admin } = village.tenant;
    const someone = await newPerson(village);
    const good = line({ about: [{ personId: someone }] });
    const bad = { ...good, on: '2026-04-01', data: { mood: 1 } };
    const refused = await admin.post('/v1/records/batch', { items: [good, bad] });
    expect(refused.code).toBe('invalid-input');
    const errors = refused.at('errors');
    expect(Array.isArray(errors) ? errors.map(({ field }) => field).sort() : []).toEqual([
      'items[1].data.help',
      'items[1].data.mood',
      'items[1].on',
    ]);
    expect(await found(`aboutId=${someone}`)).toEqual([]);
    const kept = await admin.post('/v1/records/batch', { items: [good, { ...good, on: '2026-03-03' }] });
    expect(kept.items).toHaveLength(2);
    expect(await found(`aboutId=${someone}`)).toHaveLength(2);
    expect((await admin.get('/v1/audit?noun=record')).at('items.0.detail')).toEqual({ kept: 2 });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['in the future', { on: '2026-04-01' }, 'invalid-input', 'on'],
    ['before its subject came', { on: '2021-01-01' }, 'unknown-reference', 'about[0].personId'],
    ['of a kind no policy defines', { kind: 'sample.diary' }, 'kind-not-enabled', 'kind'],
    ['without what is required', { data: {} }, 'invalid-input', 'data.help'],
    ['with a field its kind lacks', { data: { help: 'x', colour: 1 } }, 'invalid-input', 'data.colour'],
    ['about nobody', { about: [] }, 'invalid-input', 'about'],
    ['about a unit', { about: [{ unitId: nobody }] }, 'invalid-input', 'about[0]'],
    ['about somebody unknown', { about: [{ personId: nobody }] }, 'unknown-reference', 'about[0].personId'],
    ['by an unknown unit', { byUnitId: nobody }, 'unknown-reference', 'byUnitId'],
    ['with an unknown member', { surprise: 1 }, 'invalid-input', 'body'],
  ])('%s is refused by name', async (_what, wrong, code, field) => {
    const reply = await keep(wrong);
    expect([reply.code, reply.at('errors.0.field')]).toEqual([code, field]);
  });

  it('is kept by units of the kind its register belongs to', async () => {
    const reply = await keep({ byUnitId: village.committee });
    expect([reply.code, reply.at('errors.0.field')]).toEqual(['invalid-input', 'byUnitId']);
  });

  it('of another tenant, or out of reach, is unknown in every verb', async () => {
    const { id } = await keep();
    const householdId = await newHousehold(village);
    const other = await newVillage(api);
    const far = await village.tenant.role('officer', village.otherCommittee);
    const match = { 'if-match': '"1"' };
    for (const client of [other.tenant.admin, far]) {
      expect((await client.get(path(id))).status).toBe(404);
      expect((await client.post(`${path(id)}/withdraw`, { reason: 'x' }, match)).status).toBe(404);
      expect((await client.post(`${path(id)}/correct`, { reason: 'x' }, match)).status).toBe(404);
      const ask = { fields: ['health'], purpose: 'x' };
      expect((await client.post(`${path(id)}/reveal`, ask)).status).toBe(404);
      expect((await client.get(`/v1/records?aboutId=${personId}`)).items).toEqual([]);
      const body = line({ about: [{ personId }, { householdId }] });
      const refused = await client.post('/v1/records', body);
      expect([refused.code, refused.at('errors.0.field'), refused.at('errors.1.field')]).toEqual([
        'unknown-reference',
        'about[0].personId',
        'about[1].householdId',
      ]);
    }
  });

  it('tried keeps nothing, and repeated happens once', async () => {
    const { admin } = village.tenant;
    expect((await admin.post('/v1/records?dryRun=true', line({ externalId: 'H-9' }))).status).toBe(201);
    expect(await found('externalId=H-9')).toEqual([]);
    const key = { 'idempotency-key': 'keep-once' };
    expect((await keep({}, key)).id).toBe((await keep({}, key)).id);
  });
});
