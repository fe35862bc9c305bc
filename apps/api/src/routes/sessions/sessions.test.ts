import { scryptSync } from 'node:crypto';
import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Reply, startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';

const START = '2026-03-31T04:00:00Z';
const PASSWORD = 'correct horse battery';

let api: TestApi;
let tenant: TestTenant;
const sql = superuser();
beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  api.clock.set(START);
  tenant = await api.newTenant();
});
afterAll(async () => {
  await api.stop();
  await sql.end();
});

async function addUser(name = '张主任'): Promise<string> {
  const grants = [{ role: 'administrator', unitId: null }];
  return (await tenant.admin.post('/v1/users', { name, password: PASSWORD, grants })).id;
}

const logIn = (name = '张主任', password = PASSWORD, slug = tenant.slug): Promise<Reply> =>
  api.nobody.post('/v1/sessions', { tenant: slug, name, password });

const token = async (): Promise<string> => (await logIn()).expectOk().text('token');

/** A problem without what differs from request to request. */
const answerOf = ({ status, body }: Reply) => ({ status, body: { ...Object(body), requestId: '' } });

describe('logging in', () => {
  it('gives a token that works, and a cookie no script can read', async () => {
    const id = await addUser();
    const reply = await logIn();
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      user: { id, name: '张主任' },
      expiresAt: '2026-03-31T16:00:00.000Z',
    });
    const cookie = reply.headers.get('set-cookie') ?? '';
    expect(cookie).toContain(`lifang_session=${reply.text('token')}`);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
    expect((await api.as(reply.text('token')).get('/v1/me')).at('actor')).toMatchObject({ id, kind: 'user' });
    const byCookie = await api.nobody.get('/v1/me', { cookie: `lifang_session=${reply.text('token')}` });
    expect(byCookie.at('actor.id')).toBe(id);
  });

  it('gives a Secure cookie over TLS, also where a proxy ends it', async () => {
    await addUser();
    const body = JSON.stringify({ tenant: tenant.slug, name: '张主任', password: PASSWORD });
    const headers = { 'content-type': 'application/json' };
    const direct = await api.app.request('https://lifang.test/v1/sessions', {
      method: 'POST',
      headers,
      body,
    });
    expect(direct.headers.get('set-cookie')).toContain('Secure');
    const proxied = await api.nobody.send('POST', '/v1/sessions', body, {
      ...headers,
      'x-forwarded-proto': 'https',
    });
    expect(proxied.headers.get('set-cookie')).toContain('Secure');
  });

  it('makes a new session each time', async () => {
    await addUser();
    expect(await token()).not.toBe(await token());
  });

  it('answers alike whatever is wrong', async () => {
    await addUser();
    const off = await addUser('停用');
    (await tenant.admin.patch(`/v1/users/${off}`, { status: 'disabled' }, { 'if-match': '"1"' })).expectOk();
    const replies = [
      await logIn('张主任', 'wrong password'),
      await logIn('没有此人', PASSWORD),
      await logIn('停用', PASSWORD),
      await logIn('张主任', PASSWORD, 'no-such-tenant'),
    ];
    expect(new Set(replies.map(reply => JSON.stringify(answerOf(reply)))).size).toBe(1);
    expect(replies[0]?.status).toBe(401);
  });

  it('does not open one tenant with a user of another', async () => {
    await addUser();
    const other = await api.newTenant();
    expect((await logIn('张主任', PASSWORD, other.slug)).status).toBe(401);
    const [, id = '', secret = ''] = (await token()).split('.');
    expect((await api.as(`${other.id}.${id}.${secret}`).get('/v1/me')).status).toBe(401);
  });

  it('stores neither password nor secret', async () => {
    const id = await addUser();
    const secret = (await token()).split('.')[2] ?? '';
    const [user] = await sql`select password_hash from users where id = ${id}`;
    expect(user?.password_hash).toMatch(/^scrypt\$16384\$8\$5\$/);
    const [session] =
      await sql`select secret_hash = sha256(convert_to(${secret}, 'UTF8')) as hashed from sessions where user_id = ${id}`;
    expect(session?.hashed).toBe(true);
  });

  it('hashes again at today’s cost when the stored hash is cheaper', async () => {
    const id = await addUser();
    const salt = Buffer.alloc(16, 7);
    const hash = scryptSync(PASSWORD, salt, 32, { N: 1024, r: 8, p: 1 });
    const old = `scrypt$1024$8$1$${salt.toString('base64url')}$${hash.toString('base64url')}`;
    await sql`update users set password_hash = ${old} where id = ${id}`;
    (await logIn()).expectOk();
    const [user] = await sql`select password_hash from users where id = ${id}`;
    expect(user?.password_hash).toMatch(/^scrypt\$16384\$8\$5\$/);
    (await logIn()).expectOk();
  });

  it('is refused in a suspended tenant, to those who know the password', async () => {
    await addUser();
    (await api.operator.post(`/operator/tenants/${tenant.id}/suspend`)).expectOk();
    expect((await logIn()).code).toBe('tenant-suspended');
    expect((await logIn('张主任', 'wrong password')).code).toBe('unauthenticated');
  });

  it.each([
    [{ tenant: 'x', name: 'y' }, 'password'],
    [{ tenant: 'x', name: 'y', password: 'z', remember: true }, 'body'],
    [{ tenant: 1, name: 'y', password: 'z' }, 'tenant'],
  ])('refuses %j', async (body, field) => {
    const reply = await api.nobody.post('/v1/sessions', body);
    expect(reply.status).toBe(422);
    expect(reply.at('errors.0.field')).toBe(field);
  });

  it('is in the audit, under the user', async () => {
    const id = await addUser();
    (await logIn()).expectOk();
    const audit = await tenant.admin.get('/v1/audit?noun=session');
    expect(audit.items).toMatchObject([{ action: 'sessions.create', actorId: id, actorKind: 'user' }]);
  });
});

describe('throttling', () => {
  it('locks a name after five failures for a quarter of an hour', async () => {
    await addUser();
    for (let attempt = 0; attempt < 5; attempt++) {
      expect((await logIn('张主任', 'wrong password')).status).toBe(401);
    }
    const locked = await logIn();
    expect(locked.code).toBe('too-many-requests');
    expect(locked.headers.get('retry-after')).toBe('900');
    api.clock.advance(14);
    expect((await logIn()).headers.get('retry-after')).toBe('60');
    api.clock.advance(1);
    (await logIn()).expectOk();
  });

  it('forgets failures that are a quarter of an hour old, and after a success', async () => {
    await addUser();
    for (let attempt = 0; attempt < 4; attempt++) await logIn('张主任', 'wrong password');
    api.clock.advance(15);
    for (let attempt = 0; attempt < 4; attempt++) await logIn('张主任', 'wrong password');
    (await logIn()).expectOk();
    for (let attempt = 0; attempt < 4; attempt++) await logIn('张主任', 'wrong password');
    (await logIn()).expectOk();
  });

  it('locks neither another name nor the same name elsewhere', async () => {
    await addUser();
    await addUser('李书记');
    for (let attempt = 0; attempt < 6; attempt++) await logIn('张主任', 'wrong password');
    (await logIn('李书记')).expectOk();
    tenant = await api.newTenant();
    await addUser();
    (await logIn()).expectOk();
  });

  it('does not tell names and tenants that exist from those that do not', async () => {
    const slug = `none-${crypto.randomUUID().slice(0, 8)}`;
    for (let attempt = 0; attempt < 5; attempt++) {
      expect((await logIn('没有此人', PASSWORD)).status).toBe(401);
      expect((await logIn('没有此人', PASSWORD, slug)).status).toBe(401);
    }
    const [known, unknown] = [await logIn('没有此人', PASSWORD), await logIn('没有此人', PASSWORD, slug)];
    expect(answerOf(unknown)).toEqual(answerOf(known));
    expect(unknown.headers.get('retry-after')).toBe(known.headers.get('retry-after'));
    expect(known.status).toBe(429);
  });

  it('lets no more than five of twenty simultaneous guesses through', async () => {
    await addUser();
    const guesses = Array.from({ length: 20 }, (_, i) => logIn('张主任', `wrong password ${i}`));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter(status => status === 401)).toHaveLength(5);
    expect(statuses.filter(status => status === 429)).toHaveLength(15);
  });

  it('keeps no name in the clear', async () => {
    await logIn('my-password-by-mistake', 'wrong password');
    const rows = await sql`select t::text as row from login_throttles t where tenant_id = ${tenant.id}`;
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('my-password');
  });
});

describe('a session', () => {
  it('ends after two idle hours', async () => {
    await addUser();
    const client = api.as(await token());
    api.clock.advance(119);
    (await client.get('/v1/me')).expectOk();
    api.clock.advance(119);
    (await client.get('/v1/me')).expectOk();
    api.clock.advance(120);
    expect((await client.get('/v1/me')).status).toBe(401);
  });

  it('ends after twelve hours however busy', async () => {
    await addUser();
    const client = api.as(await token());
    for (let hour = 1; hour < 12; hour++) {
      api.clock.advance(60);
      (await client.get('/v1/me')).expectOk();
    }
    api.clock.advance(60);
    expect((await client.get('/v1/me')).status).toBe(401);
  });

  it('ends when its user logs out, and no other does', async () => {
    await addUser();
    const [one, other] = [api.as(await token()), api.as(await token())];
    const ended = await one.del('/v1/sessions/current');
    expect(ended.status).toBe(204);
    expect(ended.headers.get('set-cookie')).toMatch(/lifang_session=;.*Max-Age=0/);
    expect((await one.get('/v1/me')).status).toBe(401);
    (await other.get('/v1/me')).expectOk();
  });

  it('is not what an API key is', async () => {
    expect((await tenant.admin.del('/v1/sessions/current')).status).toBe(404);
    (await tenant.admin.get('/v1/me')).expectOk();
    expect((await api.nobody.del('/v1/sessions/current')).status).toBe(401);
  });

  it('ends with a new password, but for the one that set it', async () => {
    const id = await addUser();
    const [own, other] = [api.as(await token()), api.as(await token())];
    const password = 'another long password';
    (await own.patch(`/v1/users/${id}`, { password }, { 'if-match': '"1"' })).expectOk();
    (await own.get('/v1/me')).expectOk();
    expect((await other.get('/v1/me')).status).toBe(401);
    expect((await logIn()).status).toBe(401);
    (await logIn('张主任', password)).expectOk();
  });

  it('ends when its user is disabled', async () => {
    const id = await addUser();
    const client = api.as(await token());
    (await tenant.admin.patch(`/v1/users/${id}`, { status: 'disabled' }, { 'if-match': '"1"' })).expectOk();
    expect((await client.get('/v1/me')).status).toBe(401);
    (await tenant.admin.patch(`/v1/users/${id}`, { status: 'active' }, { 'if-match': '"2"' })).expectOk();
    expect((await client.get('/v1/me')).status).toBe(401);
  });

  it('is opened by nothing but its own secret', async () => {
    await addUser();
    const whole = await token();
    const [tenantId = '', id = ''] = whole.split('.');
    for (const forged of [
      `${tenantId}.${id}.${'A'.repeat(43)}`,
      `${whole}.more`,
      whole.slice(0, -1),
      `${tenantId}..${'A'.repeat(43)}`,
      '',
    ]) {
      expect((await api.as(forged).get('/v1/me')).status).toBe(401);
    }
  });
});

describe('a change by another site’s page', () => {
  const name = 'cross-site-request';
  const create = { name: 'k', grants: [{ role: 'reader', unitId: null }] };

  it('is refused when it comes with a cookie', async () => {
    await addUser();
    const cookie = `lifang_session=${await token()}`;
    for (const headers of [
      { cookie, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'same-site' },
      { cookie, origin: 'https://evil.test' },
      { cookie },
    ]) {
      expect((await api.nobody.post('/v1/api-keys', create, headers)).code).toBe(name);
      expect((await api.nobody.del('/v1/sessions/current', headers)).code).toBe(name);
    }
    expect((await tenant.admin.get('/v1/api-keys')).items).toHaveLength(1);
  });

  it('passes from our own page, and reading always does', async () => {
    await addUser();
    const cookie = `lifang_session=${await token()}`;
    (await api.nobody.get('/v1/me', { cookie, 'sec-fetch-site': 'cross-site' })).expectOk();
    (await api.nobody.post('/v1/api-keys', create, { cookie, 'sec-fetch-site': 'same-origin' })).expectOk();
    const origin = 'http://lifang.test';
    (await api.nobody.post('/v1/api-keys', { ...create, name: 'l' }, { cookie, origin })).expectOk();
    const behindTls = { cookie, origin: 'https://lifang.test', 'x-forwarded-proto': 'https' };
    (await api.nobody.post('/v1/api-keys', { ...create, name: 'm' }, behindTls)).expectOk();
  });

  it('cannot log anybody in', async () => {
    await addUser();
    const body = { tenant: tenant.slug, name: '张主任', password: PASSWORD };
    expect((await api.nobody.post('/v1/sessions', body, { origin: 'https://evil.test' })).code).toBe(name);
  });
});
