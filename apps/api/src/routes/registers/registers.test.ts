import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../../testing/neighbourhood.ts';

const HOSTILE = `<script>alert("1")</script>&'`;
let api: TestApi;
let tenant: TestTenant;
let place: Neighbourhood;
let group: string;
let resident: string;
let helper: string;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-04-10T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2026-01-01' });
  place = await neighbourhood(tenant);
  [group] = place.groups;
  const { admin } = tenant;
  const person = { sex: 'female', bornOn: '1950-05-05', unitId: group, from: '2025-01-01' };
  resident = (await admin.post('/v1/people', { ...person, name: `赵${HOSTILE}` })).id;
  helper = (await admin.post('/v1/people', { ...person, name: '钱互助' })).id;
  await place.enter(resident, 'living-alone', '2025-02-01');
  const post = { kind: 'sample.helper', personId: helper, unitId: group, from: '2025-06-01' };
  (await admin.post('/v1/appointments', post)).expectOk();
  const visit = { kind: 'sample.visit', about: [{ personId: resident }] };
  const record = async (more: object) => (await admin.post('/v1/events', { ...visit, ...more })).expectOk();
  await record({ on: '2026-03-05', byUnitId: group, participantIds: [helper], data: { findings: HOSTILE } });
  // No unit is named: it is found by where the resident lives. Nobody took part: flagged.
  await record({ on: '2026-03-20' });
  // Somebody took part who is neither helper nor director: it counts for nothing.
  await record({ on: '2026-03-21', byUnitId: group, participantIds: [resident] });
  const wrong = await record({ on: '2026-03-22', byUnitId: group });
  const headers = { 'if-match': '"1"' };
  (await admin.post(`/v1/events/${wrong.id}/withdraw`, { reason: '重复' }, headers)).expectOk();
  await record({ on: '2026-04-02', byUnitId: group, participantIds: [helper] });
});
afterAll(() => api.stop());

describe('a register', () => {
  it('lists what a unit did in a period, by kind, and what it owed', async () => {
    const reply = (await tenant.admin.get(`/v1/registers/${group}?period=2026-03`)).expectOk();
    expect(reply.body).toMatchObject({
      unit: {
        id: group,
        name: '第一小组',
        kindTitle: '居民小组',
        above: ['示例街道', '第一居委会'],
        people: 2,
      },
      period: { key: '2026-03', from: '2026-03-01', to: '2026-03-31' },
      asOf: '2026-03-31',
      over: true,
      more: false,
      kinds: [
        {
          kind: 'sample.visit',
          title: '探访',
          events: 3,
          participations: 2,
          flagged: 2,
          void: 1,
          withdrawn: 1,
        },
      ],
      duties: [{ rule: 'sample.monthly-visit', clauses: ['LF-5'], owed: 1, compliant: 1, overdue: 0 }],
    });
    expect(reply.at('kinds.0.lines')).toMatchObject([
      {
        on: '2026-03-05',
        participants: 1,
        counts: true,
        findings: [],
        notes: [{ title: '情况', text: HOSTILE }],
      },
      {
        on: '2026-03-20',
        participants: 0,
        counts: true,
        findings: [{ title: '互助员参加', consequence: 'flag' }],
      },
      { on: '2026-03-21', counts: false },
    ]);
  });

  it('is of any unit above it and any period, and what is not over is not late', async () => {
    const street = await tenant.admin.get(`/v1/registers/${place.street}?period=2026-Q1`);
    expect(street.at('kinds.0.events')).toBe(3);
    expect(street.at('duties')).toMatchObject([
      { rule: 'sample.monthly-visit', owed: 3, compliant: 1, overdue: 2 },
      { rule: 'sample.quarterly-council', owed: 1, overdue: 1 },
    ]);
    const april = await tenant.admin.get(`/v1/registers/${group}?period=2026-04`);
    expect(april.body).toMatchObject({
      asOf: '2026-04-10',
      over: false,
      duties: [{ owed: 1, compliant: 1 }],
    });
    const other = await tenant.admin.get(`/v1/registers/${place.groups[1]}?period=2026-03`);
    expect([other.at('kinds'), other.at('duties')]).toEqual([[], []]);
  });

  it('masks names for who may not see them', async () => {
    const reader = await tenant.role('reader', group);
    const reply = (await reader.get(`/v1/registers/${group}?period=2026-03`)).expectOk();
    expect(reply.at('kinds.0.lines.0.about.0.name')).toBe('赵**');
    expect(reply.at('kinds.0.lines.0.notes')).toEqual([]);
    expect(JSON.stringify(reply.body)).not.toContain('alert');
  });

  it('is not found out of reach and in another tenant, and refuses a period that is none', async () => {
    const far = await tenant.role('officer', place.groups[1]);
    expect((await far.get(`/v1/registers/${group}?period=2026-03`)).status).toBe(404);
    const other = await api.newTenant({ policies: ['sample'] });
    expect((await other.admin.get(`/v1/registers/${group}?period=2026-03`)).status).toBe(404);
    expect((await other.admin.get(`/v1/registers/${group}/print.html?period=2026-03`)).status).toBe(404);
    for (const period of ['', 'march', '2026-13', '2026-05'])
      expect((await tenant.admin.get(`/v1/registers/${group}?period=${period}`)).code).toBe('invalid-input');
  });

  it('prints, and what people wrote stays text', async () => {
    const page = (await tenant.admin.get(`/v1/registers/${group}/print.html?period=2026-03`)).expectOk();
    const body = String(page.body);
    expect(page.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(body).toContain('第一小组台账（2026-03）');
    expect(body).toContain('赵&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;');
    expect(body).not.toContain('<script');
    expect(body).not.toContain('[object Object]');
    const english = await tenant.admin.get(`/v1/registers/${group}/print.html?period=2026-03&lang=en`);
    expect(String(english.body)).toContain('<html lang="en">');
  });
});
