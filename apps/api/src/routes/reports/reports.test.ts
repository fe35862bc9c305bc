import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../../testing/neighbourhood.ts';

const HOSTILE = `<img src=x onerror=alert(1)>`;
let api: TestApi;
let tenant: TestTenant;
let place: Neighbourhood;
const residents: string[] = [];

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-04-10T04:00:00Z' });
  tenant = await api.newTenant({
    policies: ['sample'],
    enabledFrom: '2025-10-01',
    settings: { 'sample.welcome-limit': { amount: 7, unit: 'days' } },
  });
  place = await neighbourhood(tenant);
  const [first, second] = place.groups;
  for (const group of [first, first, second]) {
    const resident = await place.resident({ group, from: '2025-01-01' });
    await place.enter(resident, 'living-alone', '2025-02-01');
    residents.push(resident);
  }
  const [one = '', two = ''] = residents;
  for (const day of ['2026-01-07', '2026-02-07', '2026-03-07']) await place.visit(one, day);
  const duty = `sample.monthly-visit~${two}~2026-03-01`;
  api.clock.set('2026-03-30T04:00:00Z');
  (await tenant.admin.post(`/v1/duties/${duty}/excuse`, { reason: '住院' })).expectOk();
  api.clock.set('2026-04-10T04:00:00Z');
  const household = await place.household({ group: second, from: '2026-02-20' });
  const listed = { kind: 'sample.new-household', householdId: household, from: '2026-02-20' };
  (await tenant.admin.post('/v1/categories', listed)).expectOk();
});
afterAll(() => api.stop());

const report = (unitId: string, period = '2026-03') =>
  tenant.admin.get(`/v1/reports/monthly?unitId=${unitId}&period=${period}`);

describe('the monthly report', () => {
  it('says what was owed, done, overdue, excused and waived, by clause', async () => {
    const reply = (await report(place.committee)).expectOk();
    expect(reply.body).toMatchObject({
      unit: { id: place.committee, name: '第一居委会', kindTitle: '居委会', above: ['示例街道'] },
      period: { key: '2026-03', from: '2026-03-01', to: '2026-03-31' },
      asOf: '2026-03-31',
      over: true,
      issuedOn: '2026-04-10',
      documents: [{ slug: 'sample', number: '里坊街发〔2024〕1号' }],
      total: { owed: 3, compliant: 1, due: 0, overdue: 2, excused: 1, waived: 0 },
      carried: 1,
    });
    expect(reply.at('duties')).toMatchObject([
      {
        rule: 'sample.monthly-visit',
        clauses: ['LF-5'],
        part: 'falls-due',
        owed: 2,
        compliant: 1,
        overdue: 1,
        excused: 1,
      },
      { rule: 'sample.welcome-visit', carried: 1 },
      { rule: 'sample.neighbour-visit', part: 'coverage', owed: 3, compliant: 1 },
      { rule: 'sample.quarterly-council', part: 'falls-due', owed: 1, overdue: 1 },
    ]);
  });

  it('stands beside the five months before', async () => {
    const reply = await report(place.committee);
    const months = Object(reply.at('months')).map(({ period, owed, compliant }: Record<string, unknown>) => [
      period,
      owed,
      compliant,
    ]);
    expect(months).toEqual([
      ['2025-10', 3, 0],
      ['2025-11', 3, 0],
      ['2025-12', 4, 0],
      ['2026-01', 3, 1],
      ['2026-02', 4, 1],
      ['2026-03', 3, 1],
    ]);
  });

  it('ranks units by what is left to do, by counts and never by persons', async () => {
    const reply = await report(place.committee);
    expect(reply.at('units')).toEqual([
      expect.objectContaining({ name: '第二小组', left: 2, overdue: 2, owed: 1, compliant: 0 }),
      expect.objectContaining({ name: '第一居委会', left: 1, overdue: 1 }),
      expect.objectContaining({ name: '第一小组', left: 0, owed: 1, compliant: 1 }),
    ]);
    expect(JSON.stringify(reply.body)).not.toContain('赵');
  });

  it('is for any level, and of the month that runs as it stands today', async () => {
    expect((await report(place.street)).at('total')).toMatchObject({ owed: 3, compliant: 1 });
    expect((await report(place.groups[0])).at('total')).toMatchObject({ owed: 1, compliant: 1, excused: 1 });
    const april = await report(place.committee, '2026-04');
    expect(april.body).toMatchObject({
      asOf: '2026-04-10',
      over: false,
      total: { owed: 3, due: 3, overdue: 0 },
    });
    expect(april.at('duties')).toContainEqual(
      expect.objectContaining({ rule: 'sample.quarterly-council', part: 'running', dueOn: '2026-06-30' }),
    );
    // Before the year that is kept, by the statement itself.
    api.clock.set('2027-04-10T04:00:00Z');
    expect((await report(place.committee)).at('total')).toMatchObject({ owed: 3, compliant: 1, overdue: 2 });
    api.clock.set('2026-04-10T04:00:00Z');
  });

  it('answers the same from what is kept and by the statement', async () => {
    const kept = await report(place.committee, '2026-02');
    api.clock.set('2027-01-15T04:00:00Z');
    const stated = await report(place.committee, '2026-02');
    api.clock.set('2026-04-10T04:00:00Z');
    expect({ ...Object(stated.body), issuedOn: '' }).toEqual({ ...Object(kept.body), issuedOn: '' });
  });

  it('is not found out of reach and in another tenant, and refuses what is no month', async () => {
    const far = await tenant.role('officer', place.groups[1]);
    expect((await far.get(`/v1/reports/monthly?unitId=${place.groups[0]}&period=2026-03`)).status).toBe(404);
    const other = await api.newTenant({ policies: ['sample'] });
    const foreign = `unitId=${place.committee}&period=2026-03`;
    expect((await other.admin.get(`/v1/reports/monthly?${foreign}`)).status).toBe(404);
    expect((await other.admin.get(`/v1/reports/monthly.html?${foreign}`)).status).toBe(404);
    for (const period of ['2026', '2026-Q1', '2026-13', '2026-05', 'march'])
      expect((await report(place.committee, period)).code).toBe('invalid-input');
  });
});

describe('the monthly report as a page', () => {
  const page = async (unitId: string, more = '') =>
    (await tenant.admin.get(`/v1/reports/monthly.html?unitId=${unitId}&period=2026-03${more}`)).expectOk();

  it('is one sheet with unit, month, day of issue and document', async () => {
    const reply = await page(place.committee);
    const body = String(reply.body);
    expect(reply.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(body).toContain('第一居委会2026年3月履责月报');
    expect(body).toContain('2026年4月10日');
    expect(body).toContain('《里坊示范街道邻里互助试行办法》（里坊街发〔2024〕1号）');
    expect(body).not.toMatch(/undefined|NaN|\[object Object\]/);
    const links = [...body.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    expect(links.filter(target => !/^(\?|data:,$)/.test(target ?? ''))).toEqual([]);
    expect(String((await page(place.committee, '&lang=en')).body)).toContain('Monthly report, Mar 2026');
  });

  it('keeps what a unit is called as text', async () => {
    const unit = { kind: 'sample.group', name: HOSTILE, parentId: place.committee, from: '2020-01-01' };
    const hostile = (await tenant.admin.post('/v1/units', unit)).id;
    const resident = await place.resident({ group: hostile, from: '2025-01-01' });
    await place.enter(resident, 'living-alone', '2025-02-01');
    for (const unitId of [hostile, place.committee]) {
      const body = String((await page(unitId)).body);
      expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(body).not.toContain('<img');
    }
  });
});
