import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const fresh = () => `op-${crypto.randomUUID().slice(0, 8)}`;

describe('opening a tenant', () => {
  it('gives it a first key and a first user', async () => {
    const slug = fresh();
    const administrator = { name: '管理员', password: 'long enough for anybody' };
    const opened = await api.operator.post('/operator/tenants', { slug, name: '示范街道', administrator });
    expect(opened.status).toBe(201);
    expect(opened.at('administrator.name')).toBe('管理员');
    const me = await api.as(opened.text('apiKey.token')).get('/v1/me');
    expect(me.body).toMatchObject({ tenant: { slug }, roles: ['administrator'], scope: null });
    const login = await api.nobody.post('/v1/sessions', { tenant: slug, ...administrator });
    expect(login.status).toBe(201);
  });

  it('refuses a slug that is taken, naming the field', async () => {
    const tenant = await api.newTenant();
    const reply = await api.operator.post('/operator/tenants', { slug: tenant.slug, name: '又一个' });
    expect(reply.status).toBe(409);
    expect(reply.at('errors.0.field')).toBe('slug');
  });

  it.each([
    ['an unknown field', { slug: 'a-b', name: '街道', extra: 1 }, 'body'],
    ['a bad slug', { slug: 'Bad Slug', name: '街道' }, 'slug'],
    ['an empty name', { slug: 'a-b', name: '   ' }, 'name'],
    ['no name', { slug: 'a-b' }, 'name'],
    [
      'a short password',
      { slug: 'a-b', name: '街道', administrator: { name: 'a', password: 'short' } },
      'administrator.password',
    ],
  ])('refuses %s', async (_what, body, field) => {
    const reply = await api.operator.post('/operator/tenants', body);
    expect(reply.status).toBe(422);
    expect(reply.at('errors.0.field')).toBe(field);
  });

  it('keeps nothing of a dry run', async () => {
    const slug = fresh();
    (await api.operator.post('/operator/tenants?dryRun=true', { slug, name: '街道' })).expectOk();
    (await api.operator.post('/operator/tenants', { slug, name: '街道' })).expectOk();
  });
});

describe('the registry', () => {
  it('is listed page by page', async () => {
    await api.newTenant();
    await api.newTenant();
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const page = await api.operator.get(`/operator/tenants?limit=1${cursor}`);
      seen.push(...page.items);
      const next = page.at('nextCursor');
      cursor = typeof next === 'string' ? `&cursor=${next}` : '';
    } while (cursor !== '');
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(Object.keys(Object(seen[0])).sort()).toEqual(['createdAt', 'id', 'name', 'slug', 'status']);
  });

  it('refuses a forged cursor', async () => {
    const cursor = Buffer.from('["not an id"]').toString('base64url');
    const reply = await api.operator.get(`/operator/tenants?cursor=${cursor}`);
    expect(reply.at('errors.0.field')).toBe('cursor');
    expect(reply.status).toBe(422);
  });
});

describe('suspending', () => {
  it('shuts out one tenant only, until it is resumed', async () => {
    const [tenant, other] = [await api.newTenant(), await api.newTenant()];
    const suspended = await api.operator.post(`/operator/tenants/${tenant.id}/suspend`);
    expect(suspended.expectOk().at('status')).toBe('suspended');
    expect((await tenant.admin.get('/v1/me')).code).toBe('tenant-suspended');
    (await other.admin.get('/v1/me')).expectOk();
    (await api.operator.post(`/operator/tenants/${tenant.id}/resume`)).expectOk();
    (await tenant.admin.get('/v1/me')).expectOk();
  });

  it('is in the audit of the tenant, under the operator', async () => {
    const tenant = await api.newTenant();
    (await api.operator.post(`/operator/tenants/${tenant.id}/suspend`)).expectOk();
    (await api.operator.post(`/operator/tenants/${tenant.id}/resume`)).expectOk();
    const audit = await tenant.admin.get('/v1/audit?noun=tenant');
    expect(audit.items).toMatchObject([
      { action: 'tenants.resume', actorKind: 'operator', actorId: api.operatorKey.split('.')[1] },
      { action: 'tenants.suspend', actorKind: 'operator' },
      { action: 'tenants.create', actorKind: 'operator' },
    ]);
    expect((await tenant.admin.get('/v1/audit/verify')).body).toEqual({ rows: 3, firstBreak: null });
  });

  it('does not know a tenant that is not there', async () => {
    const reply = await api.operator.post(`/operator/tenants/${crypto.randomUUID()}/suspend`);
    expect(reply.status).toBe(404);
    expect((await api.operator.post('/operator/tenants/nonsense/suspend')).status).toBe(422);
  });
});

describe('who may', () => {
  it('is nobody but an operator', async () => {
    const tenant = await api.newTenant();
    const [, id = ''] = api.operatorKey.split('.');
    const wrongSecret = api.as(`operator.${id}.${'x'.repeat(43)}`);
    const wrongId = api.as(api.operatorKey.replace(id, crypto.randomUUID()));
    for (const client of [api.nobody, tenant.admin, wrongSecret, wrongId]) {
      expect((await client.get('/operator/tenants')).status).toBe(401);
      expect((await client.post('/operator/tenants', { slug: fresh(), name: '街道' })).status).toBe(401);
      expect((await client.post(`/operator/tenants/${tenant.id}/suspend`)).status).toBe(401);
      expect((await client.post(`/operator/tenants/${tenant.id}/resume`)).status).toBe(401);
    }
    (await tenant.admin.get('/v1/me')).expectOk();
  });

  it('sees nothing inside a tenant', async () => {
    for (const path of ['/v1/me', '/v1/units', '/v1/audit', '/v1/users']) {
      expect((await api.operator.get(path)).status).toBe(401);
    }
  });
});
