import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;
let admin: Client;
let stranger: TestTenant;
beforeAll(async () => {
  api = await startTestApi();
  village = await newVillage(api);
  admin = village.tenant.admin;
  stranger = await api.newTenant();
});
afterAll(() => api.stop());

let count = 0;
const user = (more: Readonly<Record<string, unknown>> = {}) => ({
  name: `用户${++count}`,
  password: 'long enough for anybody',
  grants: [{ role: 'worker', unitId: null }],
  ...more,
});
const ifMatch = { 'if-match': '"1"' };

describe('adding a user', () => {
  it('answers what was added, without the password', async () => {
    const personId = await newPerson(village);
    const reply = await admin.post('/v1/users', user({ name: '王社工', personId }));
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      name: '王社工',
      status: 'active',
      personId,
      grants: [{ role: 'worker', unitId: null }],
      version: 1,
    });
    expect(JSON.stringify(reply.body)).not.toContain('long enough');
    expect((await admin.get(`/v1/users/${reply.id}`)).body).toEqual(reply.body);
  });

  it('refuses a name that is taken, here and not elsewhere', async () => {
    const body = user();
    (await admin.post('/v1/users', body)).expectOk();
    const again = await admin.post('/v1/users', body);
    expect(again.status).toBe(409);
    expect(again.at('errors.0.field')).toBe('name');
    (await stranger.admin.post('/v1/users', body)).expectOk();
  });

  it.each([
    ['a short password', { password: 'ninechars' }, 'password'],
    ['no grants', { grants: [] }, 'grants'],
    ['an unknown role', { grants: [{ role: 'king', unitId: null }] }, 'grants[0].role'],
    ['a role without a place', { grants: [{ role: 'worker' }] }, 'grants[0].unitId'],
    [
      'a role twice',
      {
        grants: [
          { role: 'worker', unitId: null },
          { role: 'worker', unitId: null },
        ],
      },
      'grants[1]',
    ],
    ['an unknown field', { admin: true }, 'body'],
    ['a malformed id', { personId: 'x' }, 'personId'],
  ])('refuses %s', async (_what, more, field) => {
    const reply = await admin.post('/v1/users', user(more));
    expect(reply.status).toBe(422);
    expect(reply.at('errors.0.field')).toBe(field);
  });

  it('knows no unit or person of another tenant', async () => {
    const far = await newVillage(api);
    const theirs = await newPerson(far);
    const nobodys = crypto.randomUUID();
    for (const id of [theirs, nobodys]) {
      const reply = await admin.post('/v1/users', user({ personId: id }));
      expect([reply.status, reply.at('errors')]).toEqual([
        422,
        [{ field: 'personId', reason: '没有这个人员' }],
      ]);
    }
    for (const unitId of [far.group, nobodys]) {
      const reply = await admin.post('/v1/users', user({ grants: [{ role: 'worker', unitId }] }));
      expect([reply.status, reply.at('errors')]).toEqual([
        422,
        [{ field: 'grants[0].unitId', reason: '没有这个单位' }],
      ]);
    }
  });

  it('keeps nothing of a dry run', async () => {
    const body = user();
    (await admin.post('/v1/users?dryRun=true', body)).expectOk();
    expect((await admin.get(`/v1/users?name=${encodeURIComponent(body.name)}`)).items).toEqual([]);
  });
});

describe('changing a user', () => {
  it('changes what is given and nothing else', async () => {
    const { id } = await admin.post('/v1/users', user());
    const personId = await newPerson(village);
    const linked = await admin.patch(`/v1/users/${id}`, { personId }, ifMatch);
    expect(linked.expectOk().body).toMatchObject({ personId, status: 'active', version: 2 });
    const grants = [{ role: 'officer', unitId: village.committee }];
    const raised = await admin.patch(`/v1/users/${id}`, { grants }, { 'if-match': '"2"' });
    expect(raised.expectOk().body).toMatchObject({ personId, grants, version: 3 });
    const freed = await admin.patch(`/v1/users/${id}`, { personId: null }, { 'if-match': '"3"' });
    expect(freed.expectOk().body).toMatchObject({ personId: null, grants });
    expect((await admin.get(`/v1/users/${id}`)).body).toEqual(freed.body);
  });

  it('wants the version that was read', async () => {
    const { id } = await admin.post('/v1/users', user());
    expect((await admin.patch(`/v1/users/${id}`, { status: 'disabled' })).status).toBe(428);
    const stale = await admin.patch(`/v1/users/${id}`, { status: 'disabled' }, { 'if-match': '"7"' });
    expect(stale.status).toBe(412);
    expect((await admin.get(`/v1/users/${id}`)).at('status')).toBe('active');
  });

  it('takes effect on the next request', async () => {
    const body = user();
    const { id } = await admin.post('/v1/users', body);
    const login = { tenant: village.tenant.slug, name: body.name, password: body.password };
    const client = api.as((await api.nobody.post('/v1/sessions', login)).text('token'));
    const grants = [{ role: 'reader', unitId: null }];
    (await admin.patch(`/v1/users/${id}`, { grants }, ifMatch)).expectOk();
    expect((await client.get('/v1/me')).at('roles')).toEqual(['reader']);
  });

  it('lets nobody disable themselves', async () => {
    const body = user({ grants: [{ role: 'administrator', unitId: null }] });
    const { id } = await admin.post('/v1/users', body);
    const login = { tenant: village.tenant.slug, name: body.name, password: body.password };
    const client = api.as((await api.nobody.post('/v1/sessions', login)).text('token'));
    const reply = await client.patch(`/v1/users/${id}`, { status: 'disabled' }, ifMatch);
    expect(reply.at('errors.0.field')).toBe('status');
  });

  it('says in the audit which fields, not what they hold', async () => {
    const { id } = await admin.post('/v1/users', user());
    const password = 'a quite different password';
    (await admin.patch(`/v1/users/${id}`, { password }, ifMatch)).expectOk();
    const audit = await admin.get(`/v1/audit?targetId=${id}`);
    expect(audit.items).toMatchObject([
      { action: 'users.update', detail: { fields: ['password'] } },
      { action: 'users.create' },
    ]);
    expect(JSON.stringify(audit.body)).not.toContain('different');
  });
});

describe('another tenant’s users', () => {
  it('are as unknown as those that do not exist', async () => {
    const { id } = await admin.post('/v1/users', user());
    for (const unknown of [id, crypto.randomUUID()]) {
      const read = await stranger.admin.get(`/v1/users/${unknown}`);
      expect([read.status, read.at('detail')]).toEqual([404, '没有这个用户']);
      const update = await stranger.admin.patch(`/v1/users/${unknown}`, { status: 'disabled' }, ifMatch);
      expect([update.status, update.at('detail')]).toEqual([404, '没有这个用户']);
    }
    expect(JSON.stringify((await stranger.admin.get('/v1/users')).body)).not.toContain(id);
  });
});

describe('an administrator of a subtree', () => {
  let local: Client;
  beforeAll(async () => {
    local = await village.tenant.role('administrator', village.committee);
  });

  it('grants roles within it only', async () => {
    const within = user({ grants: [{ role: 'administrator', unitId: village.group }] });
    (await local.post('/v1/users', within)).expectOk();
    const whole = await local.post('/v1/users', user());
    expect(whole.code).toBe('forbidden');
    for (const unitId of [village.otherCommittee, village.street]) {
      const reply = await local.post('/v1/users', user({ grants: [{ role: 'reader', unitId }] }));
      expect(reply.at('errors.0.field')).toBe('grants[0].unitId');
    }
  });

  it('cannot raise anybody by way of a change', async () => {
    const { id } = await local.post(
      '/v1/users',
      user({ grants: [{ role: 'reader', unitId: village.group }] }),
    );
    const grants = [{ role: 'administrator', unitId: null }];
    expect((await local.patch(`/v1/users/${id}`, { grants }, ifMatch)).code).toBe('forbidden');
  });

  it('neither sees nor changes those who may do more', async () => {
    const { id } = await admin.post('/v1/users', user());
    const partly = [
      { role: 'worker', unitId: village.group },
      { role: 'worker', unitId: village.farGroup },
    ];
    const both = await admin.post('/v1/users', user({ grants: partly }));
    for (const unseen of [id, both.id]) {
      expect((await local.get(`/v1/users/${unseen}`)).status).toBe(404);
      const password = 'taking over is easy';
      expect((await local.patch(`/v1/users/${unseen}`, { password }, ifMatch)).status).toBe(404);
    }
    const seen = (await local.get('/v1/users?limit=200')).items;
    expect(JSON.stringify(seen)).not.toContain(id);
    expect(JSON.stringify(seen)).not.toContain(both.id);
  });
});

describe('listing', () => {
  it('goes page by page, without gaps or repeats', async () => {
    const tenant = await api.newTenant();
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) ids.push((await tenant.admin.post('/v1/users', user())).id);
    const seen: unknown[] = [];
    let query = '?limit=2';
    for (;;) {
      const page = await tenant.admin.get(`/v1/users${query}`);
      seen.push(...page.items.map(item => Object(item).id));
      const next = page.at('nextCursor');
      if (typeof next !== 'string') break;
      query = `?limit=2&cursor=${next}`;
    }
    expect(seen).toEqual(ids);
  });

  it('refuses what it does not know', async () => {
    expect((await admin.get('/v1/users?role=worker')).status).toBe(422);
    expect((await admin.get('/v1/users?cursor=x')).status).toBe(422);
    expect((await admin.get('/v1/users?limit=0')).status).toBe(422);
  });
});
