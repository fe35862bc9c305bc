import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../../testing/neighbourhood.ts';

const PASSWORD = 'long enough for anybody';
let api: TestApi;
let tenant: TestTenant;
let place: Neighbourhood;
let helper: Client;
let visited: string;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2026-01-01' });
  place = await neighbourhood(tenant);
  const [first, second] = place.groups;
  const resident = async (group: string) => {
    const id = await place.resident({ group, from: '2025-01-01' });
    await place.enter(id, 'living-alone', '2025-02-01');
    return id;
  };
  visited = await resident(first);
  await resident(first);
  await resident(second);
  await place.visit(visited, '2026-03-05');
  const person = await place.resident({ group: second, bornOn: '1990-01-01' });
  const post = { kind: 'sample.helper', personId: person, unitId: first, from: '2025-06-01' };
  (await tenant.admin.post('/v1/appointments', post)).expectOk();
  const grants = [{ role: 'worker', unitId: null }];
  const user = { name: '互助员', password: PASSWORD, grants, personId: person };
  (await tenant.admin.post('/v1/users', user)).expectOk();
  const login = { tenant: tenant.slug, name: user.name, password: PASSWORD };
  helper = api.as((await api.nobody.post('/v1/sessions', login)).text('token'));
});
afterAll(() => api.stop());

const visits = (done: number, left: number, overdue: number, ahead: number) => ({
  rule: 'sample.monthly-visit',
  title: '每月探访',
  clauses: ['LF-5'],
  done,
  left,
  overdue,
  ahead,
});
const days = async (client: Client, query: string) =>
  (await client.get(`/v1/calendar?${query}`)).items.map(item => {
    const { day, entries } = Object(item);
    return [day, entries.filter((entry: unknown) => Object(entry).rule === 'sample.monthly-visit')];
  });

describe('the calendar', () => {
  it('says what falls due on which day: what is done, left, late and to come', async () => {
    expect(await days(tenant.admin, 'from=2026-02-01&to=2026-05-31')).toEqual([
      ['2026-02-28', [visits(0, 0, 3, 0)]],
      ['2026-03-31', [visits(1, 2, 0, 0)]],
      ['2026-04-30', [visits(0, 0, 0, 3)]],
      ['2026-05-31', [visits(0, 0, 0, 3)]],
    ]);
  });

  it('holds what else falls due on the same day, by its own clause', async () => {
    const reply = await tenant.admin.get('/v1/calendar?from=2026-03-31&to=2026-03-31');
    expect(reply.at('items.0.entries')).toMatchObject([
      { rule: 'sample.monthly-visit' },
      { rule: 'sample.quarterly-council', clauses: ['LF-11'], left: 1 },
    ]);
  });

  it('is of a unit, of mine, or of a unit above me', async () => {
    const march = 'from=2026-03-01&to=2026-03-31';
    expect(await days(tenant.admin, `${march}&withinId=${place.groups[1]}`)).toEqual([
      ['2026-03-31', [visits(0, 1, 0, 0)]],
    ]);
    expect(await days(helper, `${march}&mine=true`)).toEqual([['2026-03-31', [visits(1, 1, 0, 0)]]]);
    expect(await days(helper, `${march}&level=sample.committee`)).toEqual([
      ['2026-03-31', [visits(1, 2, 0, 0)]],
    ]);
    expect(await days(tenant.admin, `${march}&mine=true`)).toEqual([]);
  });

  it('expects nobody who is known to leave before the end', async () => {
    const leaving = await place.resident({ group: place.groups[1], from: '2025-01-01' });
    await place.enter(leaving, 'living-alone', '2025-02-01', '2026-04-15');
    expect(await days(tenant.admin, `from=2026-04-01&to=2026-04-30&withinId=${place.groups[1]}`)).toEqual([
      ['2026-04-30', [visits(0, 0, 0, 1)]],
    ]);
  });

  it.each([
    ['from=2026-03-01', 'to'],
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['from=2026-01-01&to=2027-03-01', 'to'],
    ['from=2029-01-01&to=2029-02-01', 'to'],
    ['from=2026-02-30&to=2026-03-01', 'from'],
  ])('refuses %s', async (query, field) => {
    const reply = await tenant.admin.get(`/v1/calendar?${query}`);
    expect([reply.code, reply.at('errors.0.field')]).toEqual(['invalid-input', field]);
  });
});

describe('a calendar to subscribe to', () => {
  const made = async (client: Client, body: unknown) =>
    (await client.post('/v1/calendar-tokens', body)).expectOk();
  const lines = (body: unknown) => String(body).replaceAll('\r\n ', '').split('\r\n');

  it('is opened by its address alone, and shows counts and clauses but no person', async () => {
    const token = await made(tenant.admin, { name: '办公室', unitId: place.committee });
    expect(token.headers.get('cache-control')).toBe('no-store');
    const feed = (await api.nobody.get(token.text('path'))).expectOk();
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = lines(feed.body);
    expect(text).toContain('X-WR-CALNAME:测试街道 · 第一居委会');
    expect(text).toContain('DTSTART;VALUE=DATE:20260331');
    expect(text.some(line => line.startsWith('SUMMARY:每月探访：未办 '))).toBe(true);
    expect(text).toContain('DESCRIPTION:条款 LF-5');
    expect(String(feed.body)).not.toContain('赵');
    const uids = text.filter(line => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(uids.length);
    const again = lines((await api.nobody.get(token.text('path'))).body);
    expect(again.filter(line => line.startsWith('UID:'))).toEqual(uids);
    const english = await api.nobody.get(`${token.text('path')}?lang=en`);
    expect(String(english.body)).toContain('SUMMARY:Monthly visit: ');
  });

  it('is of what I owe when I name no unit, and of nothing for a key', async () => {
    const token = await made(helper, { name: '手机' });
    const feed = lines((await api.nobody.get(token.text('path'))).expectOk().body);
    expect(feed).toContain('SUMMARY:每月探访：未办 1\\, 已办 1');
    const refused = await tenant.admin.post('/v1/calendar-tokens', { name: '密钥' });
    expect([refused.status, refused.at('errors.0.field')]).toEqual([422, 'unitId']);
  });

  it('is listed without its secret to whoever made it, ended by them, and then not found', async () => {
    const token = await made(helper, { name: '旧手机' });
    const listed = await helper.get('/v1/calendar-tokens');
    expect(JSON.stringify(listed.items)).not.toContain(token.text('path').split('.').at(-2));
    expect(listed.items).toContainEqual({
      id: token.id,
      name: '旧手机',
      unitId: null,
      revokedAt: null,
      createdAt: expect.any(String),
    });
    expect((await tenant.admin.get('/v1/calendar-tokens')).items).not.toContainEqual(
      expect.objectContaining({ id: token.id }),
    );
    expect((await tenant.admin.del(`/v1/calendar-tokens/${token.id}`)).status).toBe(404);
    (await helper.del(`/v1/calendar-tokens/${token.id}?dryRun=true`)).expectOk();
    (await api.nobody.get(token.text('path'))).expectOk();
    const ended = (await helper.del(`/v1/calendar-tokens/${token.id}`)).expectOk();
    expect(ended.at('revokedAt')).not.toBeNull();
    expect((await helper.del(`/v1/calendar-tokens/${token.id}`)).at('revokedAt')).toBe(ended.at('revokedAt'));
    expect((await api.nobody.get(token.text('path'))).status).toBe(404);
    const audit = await tenant.admin.get(`/v1/audit?targetId=${token.id}`);
    expect(audit.items.map(row => Object(row).action)).toContain('calendar-tokens.revoke');
    expect(JSON.stringify(audit.body)).not.toContain(token.text('path'));
  });

  it('ends with the right of whoever made it', async () => {
    const key = (
      await tenant.admin.post('/v1/api-keys', {
        name: 'feeds',
        grants: [{ role: 'reader', unitId: place.groups[0] }],
      })
    ).expectOk();
    const token = await made(api.as(key.text('token')), { name: '看板', unitId: place.groups[0] });
    (await api.nobody.get(token.text('path'))).expectOk();
    (await tenant.admin.post(`/v1/api-keys/${key.id}/revoke`)).expectOk();
    expect((await api.nobody.get(token.text('path'))).status).toBe(404);
  });

  it('cannot be made for a unit out of reach or of another tenant', async () => {
    const local = await tenant.role('reader', place.groups[0]);
    const far = await local.post('/v1/calendar-tokens', { name: '别处', unitId: place.groups[1] });
    expect(far.code).toBe('unknown-reference');
    const other = await api.newTenant({ policies: ['sample'] });
    const foreign = await other.admin.post('/v1/calendar-tokens', { name: '别处', unitId: place.groups[0] });
    expect(foreign.code).toBe('unknown-reference');
  });

  it('is not found under another tenant’s name, with another secret, or with a credential in its place', async () => {
    const token = await made(tenant.admin, { name: '办公室', unitId: place.committee });
    const other = await api.newTenant({ policies: ['sample'] });
    const path = token.text('path');
    const [, , , file = ''] = path.split('/');
    const [tenantId, id] = file.split('.');
    const told = new Set<unknown>();
    for (const wrong of [
      path.replace(tenant.slug, other.slug),
      path.replace(tenant.slug, 'no-such-tenant'),
      path.replace(String(tenantId), other.id),
      path.replace(String(id), crypto.randomUUID()),
      `/calendars/${tenant.slug}/${tenantId}.${id}.${'x'.repeat(43)}.ics`,
      `/calendars/${tenant.slug}/${tenant.adminKey}.ics`,
      `/calendars/${tenant.slug}/nonsense.ics`,
    ]) {
      const reply = await api.nobody.get(wrong);
      expect([wrong, reply.status, reply.code]).toEqual([wrong, 404, 'not-found']);
      told.add(reply.at('detail'));
    }
    expect([...told]).toEqual([expect.stringContaining('请向其创建人索取新地址')]);
    expect((await api.nobody.get(path.replace('.ics', '.txt'))).status).toBe(404);
    const bearer = api.as(file.replace('.ics', ''));
    expect((await bearer.get('/v1/duties')).status).toBe(401);
    (await api.operator.post(`/operator/tenants/${tenant.id}/suspend`)).expectOk();
    expect((await api.nobody.get(path)).status).toBe(404);
    (await api.operator.post(`/operator/tenants/${tenant.id}/resume`)).expectOk();
    (await api.nobody.get(path)).expectOk();
  });

  it('does not log the address', () => {
    expect(JSON.stringify(api.lines)).not.toContain('.ics');
  });
});
