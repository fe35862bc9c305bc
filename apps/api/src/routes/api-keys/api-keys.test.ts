import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from '../../testing/index.ts';
import { newVillage, type Village } from '../../testing/village.ts';

const START = '2026-03-31T04:00:00Z';

let api: TestApi;
let village: Village;
let admin: Client;
beforeAll(async () => {
  api = await startTestApi({ clock: START });
  village = await newVillage(api);
  admin = village.tenant.admin;
});
afterAll(() => api.stop());

let count = 0;
const key = (more: Readonly<Record<string, unknown>> = {}) => ({
  name: `接口${++count}`,
  grants: [{ role: 'worker', unitId: null }],
  ...more,
});

describe('making a key', () => {
  it('shows its token once', async () => {
    const reply = await admin.post('/v1/api-keys', key());
    expect(reply.status).toBe(201);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const token = reply.text('token');
    expect(token.split('.')).toHaveLength(3);
    expect((await api.as(token).get('/v1/me')).body).toMatchObject({
      actor: { id: reply.id, kind: 'api-key' },
      roles: ['worker'],
    });
    const listed = await admin.get('/v1/api-keys?limit=200');
    expect(JSON.stringify(listed.body)).toContain(reply.id);
    expect(JSON.stringify(listed.body)).not.toContain(token.split('.')[2]);
  });

  it('ends it by itself at the instant it was given', async () => {
    const reply = await admin.post('/v1/api-keys', key({ expiresAt: '2026-03-31T05:00:00Z' }));
    const client = api.as(reply.expectOk().text('token'));
    (await client.get('/v1/me')).expectOk();
    api.clock.set('2026-03-31T05:00:00Z');
    expect((await client.get('/v1/me')).status).toBe(401);
    api.clock.set(START);
  });

  it.each([
    ['an instant that is past', { expiresAt: '2026-03-31T04:00:00Z' }, 'expiresAt'],
    ['a day for an instant', { expiresAt: '2026-12-31' }, 'expiresAt'],
    ['an instant that is none', { expiresAt: '2026-02-30T00:00:00Z' }, 'expiresAt'],
    ['no grants', { grants: [] }, 'grants'],
    ['an unknown field', { scope: '*' }, 'body'],
    ['a name that is too long', { name: 'x'.repeat(101) }, 'name'],
  ])('refuses %s', async (_what, more, field) => {
    const reply = await admin.post('/v1/api-keys', key(more));
    expect(reply.status).toBe(422);
    expect(reply.at('errors.0.field')).toBe(field);
  });

  it('refuses a name that is taken', async () => {
    const body = key();
    (await admin.post('/v1/api-keys', body)).expectOk();
    expect((await admin.post('/v1/api-keys', body)).at('errors.0.field')).toBe('name');
  });

  it('grants no more than its maker holds', async () => {
    const local = await village.tenant.role('administrator', village.committee);
    const within = [{ role: 'administrator', unitId: village.group }];
    (await local.post('/v1/api-keys', key({ grants: within }))).expectOk();
    expect((await local.post('/v1/api-keys', key())).code).toBe('forbidden');
    const beside = [{ role: 'reader', unitId: village.farGroup }];
    expect((await local.post('/v1/api-keys', key({ grants: beside }))).code).toBe('unknown-reference');
  });
});

describe('revoking a key', () => {
  it('ends it at once and for good', async () => {
    const reply = await admin.post('/v1/api-keys', key());
    const client = api.as(reply.text('token'));
    const revoked = await admin.post(`/v1/api-keys/${reply.id}/revoke`);
    expect(revoked.expectOk().at('revokedAt')).toBe('2026-03-31T04:00:00.000Z');
    expect((await client.get('/v1/me')).status).toBe(401);
    (await admin.post(`/v1/api-keys/${reply.id}/revoke`)).expectOk();
    expect((await client.get('/v1/me')).status).toBe(401);
  });

  it('knows no key of another tenant, nor one out of reach', async () => {
    const stranger = await api.newTenant();
    const { id } = await admin.post('/v1/api-keys', key());
    const local = await village.tenant.role('administrator', village.committee);
    for (const client of [stranger.admin, local]) {
      const reply = await client.post(`/v1/api-keys/${id}/revoke`);
      expect([reply.status, reply.at('detail')]).toEqual([404, '没有这个密钥']);
      const none = await client.post(`/v1/api-keys/${crypto.randomUUID()}/revoke`);
      expect([none.status, none.at('detail')]).toEqual([404, '没有这个密钥']);
      expect(JSON.stringify((await client.get('/v1/api-keys')).body)).not.toContain(id);
    }
  });

  it('is in the audit', async () => {
    const { id } = await admin.post('/v1/api-keys', key());
    (await admin.post(`/v1/api-keys/${id}/revoke`)).expectOk();
    expect((await admin.get(`/v1/audit?noun=api-key&targetId=${id}`)).items).toMatchObject([
      { action: 'api-keys.revoke' },
      { action: 'api-keys.create', detail: { grants: [{ role: 'worker', unitId: null }] } },
    ]);
  });
});

it('hands out a token again for the same idempotency key, to the same actor only', async () => {
  const [body, headers] = [key(), { 'idempotency-key': crypto.randomUUID() }];
  const first = (await admin.post('/v1/api-keys', body, headers)).expectOk();
  const again = (await admin.post('/v1/api-keys', body, headers)).expectOk();
  expect(again.body).toEqual(first.body);
  const other = await village.tenant.role('administrator');
  expect((await other.post('/v1/api-keys', body, headers)).code).toBe('conflict');
});
