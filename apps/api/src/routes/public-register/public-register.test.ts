import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';

const SLUG = 'sample-alongside';
const HOSTILE = '<img src=x onerror=alert(1)>';

let api: TestApi;
let tenant: TestTenant;
let other: TestTenant;
let community: string;
let elsewhere: string;

async function communityOf({ admin }: TestTenant, name: string): Promise<string> {
  const street = (
    await admin.post('/v1/units', { kind: 'core.sub-district', name: '示例街道', from: '2020-01-01' })
  ).id;
  const body = { kind: 'core.residents-committee', name, from: '2020-01-01', parentId: street };
  return (await admin.post('/v1/units', body)).id;
}

const relief = (byUnitId: string, more: Readonly<Record<string, unknown>> = {}) => ({
  kind: `${SLUG}.relief-list`,
  byUnitId,
  from: '2026-03-01',
  to: '2026-04-30',
  data: { matter: HOSTILE, endedOn: '2026-02-28' },
  ...more,
});

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-30T04:00:00Z' });
  tenant = await api.newTenant({ policies: [SLUG], enabledFrom: '2026-01-01' });
  other = await api.newTenant({ policies: [SLUG], enabledFrom: '2026-01-01' });
  community = await communityOf(tenant, '东社区');
  elsewhere = await communityOf(other, '西社区');
  const { admin } = tenant;
  const person = (
    await admin.post('/v1/people', { name: '赵示例', sex: 'female', unitId: community, from: '2020-01-01' })
  ).id;
  (await admin.post('/v1/notices', relief(community))).expectOk();
  (await admin.post('/v1/notices', relief(community, { from: '2026-04-01' }))).expectOk();
  const listening = {
    kind: `${SLUG}.listening`,
    on: '2026-03-12',
    byUnitId: community,
    participantIds: [person],
  };
  const data = { agenda: ['减负'], minutes: '赵示例发言' };
  (await admin.post('/v1/events', { ...listening, data })).expectOk();
  const contact = {
    kind: `${SLUG}.contact`,
    on: '2026-03-13',
    byUnitId: community,
    about: [{ personId: person }],
  };
  (await admin.post('/v1/events', { ...contact, data: { findings: '身体尚好' } })).expectOk();
  (await other.admin.post('/v1/notices', relief(elsewhere))).expectOk();
});
afterAll(() => api.stop());

const path = (slug = tenant.slug, query = '') => `/public/${slug}/register${query}`;
const set = (open: boolean, more = '') => tenant.admin.put(`/v1/public-register${more}`, { open });

describe('the public register', () => {
  it('is closed until the tenant opens it, and looks then as if there were no tenant', async () => {
    expect((await tenant.admin.get('/v1/public-register')).body).toEqual({ open: false, since: null });
    const [closed, nobody] = [await api.nobody.get(path()), await api.nobody.get(path('no-such-tenant'))];
    expect([closed.status, nobody.status]).toEqual([404, 404]);
    expect((await set(true, '?dryRun=true')).body).toEqual({ open: true, since: '2026-03-30' });
    expect((await api.nobody.get(path())).status).toBe(404);
    expect((await (await tenant.role('officer')).put('/v1/public-register', { open: true })).status).toBe(
      403,
    );
    expect((await set(true)).expectOk().body).toEqual({ open: true, since: '2026-03-30' });
    expect((await api.nobody.get(path())).status).toBe(200);
    // Another tenant's stays as it was.
    expect((await api.nobody.get(path(other.slug))).status).toBe(404);
  });

  it('shows what is in force, the fields the policy names, and nothing of any person', async () => {
    (await set(true)).expectOk();
    const found = (await api.nobody.get(path())).expectOk();
    const unit = { id: community, name: '东社区' };
    expect(found.items).toMatchObject([
      {
        part: 'notice',
        kind: `${SLUG}.relief-list`,
        unit,
        from: '2026-03-01',
        to: '2026-04-30',
        shown: [
          { name: 'matter', title: '取消的事项', value: HOSTILE },
          { name: 'endedOn', value: '2026-02-28' },
        ],
      },
      {
        part: 'event',
        kind: `${SLUG}.listening`,
        unit,
        about: [],
        from: '2026-03-12',
        to: null,
        shown: [{ name: 'agenda', title: '议程', value: ['减负'] }],
      },
    ]);
    const text = JSON.stringify(found.body);
    for (const hidden of ['赵示例', '身体尚好', 'contact', '西社区', tenant.id])
      expect(text).not.toContain(hidden);
  });

  it('is narrowed and paged, and another tenant’s unit holds nothing here', async () => {
    (await set(true)).expectOk();
    expect((await api.nobody.get(path(undefined, `?unitId=${elsewhere}`))).items).toEqual([]);
    expect((await api.nobody.get(path(undefined, `?kind=${SLUG}.listening`))).items).toHaveLength(1);
    const first = await api.nobody.get(path(undefined, '?limit=1'));
    const second = await api.nobody.get(path(undefined, `?limit=1&cursor=${first.text('nextCursor')}`));
    expect(first.text('items.0.part')).toBe('notice');
    expect([second.text('items.0.part'), second.at('nextCursor')]).toEqual(['event', null]);
    expect((await api.nobody.get(path(undefined, '?surprise=1'))).status).toBe(422);
  });

  it('is a page in both languages that keeps what was written as text', async () => {
    (await set(true)).expectOk();
    const page = await api.nobody.get(path().replace('register', 'register.html'));
    const body = String(page.expectOk().body);
    expect(page.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(body).toContain('东社区');
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body).not.toContain('<img');
    const english = await api.nobody.get(path(undefined, '.html?lang=en'));
    expect(String(english.expectOk().body)).toContain('Public register');
  });

  it('leaves nothing behind when it is closed, and is counted by address', async () => {
    (await set(true)).expectOk();
    const reply = await api.nobody.get(path());
    expect(reply.headers.get('ratelimit')).toMatch(/^"request";r=\d+;t=\d+$/);
    expect((await set(false)).expectOk().body).toEqual({ open: false, since: null });
    expect((await api.nobody.get(path())).status).toBe(404);
    expect((await api.nobody.get(path(undefined, '.html'))).status).toBe(404);
    const audit = await tenant.admin.get('/v1/audit?action=public-register.set&limit=1');
    expect(audit.at('items.0.detail')).toEqual({ open: false });
  });
});
