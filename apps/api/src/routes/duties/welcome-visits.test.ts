import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../../testing/neighbourhood.ts';

describe('a visit owed promptly after something happens', () => {
  let api: TestApi;
  let tenant: TestTenant;
  let place: Neighbourhood;

  beforeAll(async () => {
    api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  });
  afterAll(() => api.stop());

  const open = async (settings: Record<string, unknown> = {}) => {
    tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01', settings });
    place = await neighbourhood(tenant);
  };
  const newHousehold = async (from = '2026-03-15') => {
    const household = await place.household();
    const member = await place.resident({ householdId: household });
    const body = { kind: 'sample.new-household', householdId: household, from };
    (await tenant.admin.post('/v1/categories', body)).expectOk();
    return { household, member };
  };
  const duty = async (household: string, query = '') => {
    const path = `/v1/duties?rule=sample.welcome-visit&subjectId=${household}&status=due,open,overdue,compliant,waived`;
    return tenant.admin.get(`${path}&${query}`);
  };

  it('is open with an age while the tenant has set no limit, and never overdue', async () => {
    await open();
    const { household } = await newHousehold();
    const answer = await duty(household, 'asOf=2026-03-23');
    expect([answer.at('items.0.status'), answer.at('items.0.age'), answer.at('items.0.dueOn')]).toEqual([
      'open',
      8,
      null,
    ]);
    const later = await duty(household, 'asOf=2027-03-15');
    expect([later.at('items.0.status'), later.at('items.0.curable')]).toEqual(['open', true]);
  });

  it('falls due by the limit the tenant sets, and is overdue the day after', async () => {
    await open({ 'sample.welcome-limit': { amount: 7, unit: 'days' } });
    const { household } = await newHousehold();
    expect((await duty(household, 'asOf=2026-03-22')).at('items.0.status')).toBe('due');
    const late = await duty(household, 'asOf=2026-03-23');
    expect([late.at('items.0.status'), late.at('items.0.dueOn'), late.at('items.0.curable')]).toEqual([
      'overdue',
      '2026-03-22',
      true,
    ]);
  });

  it('recounts at once when the limit is set later', async () => {
    await open();
    const { household } = await newHousehold();
    expect((await duty(household)).at('items.0.status')).toBe('open');
    const limit = { value: { amount: 1, unit: 'weeks' }, from: '2025-01-01', reason: '街道会议决定' };
    (await tenant.admin.put('/v1/settings/sample.welcome-limit', limit)).expectOk();
    expect((await duty(household)).at('items.0.status')).toBe('overdue');
  });

  it('is met by a visit to any member of the household, late or not, with its latency', async () => {
    await open();
    const { household, member } = await newHousehold();
    await place.visit(member, '2026-03-18');
    const met = await duty(household);
    expect([met.at('items.0.status'), met.at('items.0.latency'), met.at('items.0.age')]).toEqual([
      'compliant',
      3,
      null,
    ]);
  });

  it('is not met by a visit before it happened', async () => {
    await open();
    const { household, member } = await newHousehold();
    await place.visit(member, '2026-03-14');
    expect((await duty(household)).at('items.0.status')).toBe('open');
    const receipt = await tenant.admin.get(`/v1/receipts/sample.welcome-visit~${household}~2026-03-15`);
    expect(receipt.at('events.0.verdict')).toBe('outside');
  });

  it('is waived when the household leaves before it was visited', async () => {
    await open();
    const { household } = await newHousehold();
    const { etag } = await tenant.admin.get(`/v1/households/${household}`);
    (
      await tenant.admin.post(`/v1/households/${household}/leave`, { on: '2026-03-20' }, { 'if-match': etag })
    ).expectOk();
    expect((await duty(household)).at('items.0.status')).toBe('waived');
    expect((await duty(household, 'asOf=2026-03-20')).at('items.0.status')).toBe('open');
  });

  it('can be excused with a reason, is shown apart, and is owed again when the excuse is taken back', async () => {
    await open({ 'sample.welcome-limit': { amount: 7, unit: 'days' } });
    const { household } = await newHousehold();
    const id = `sample.welcome-visit~${household}~2026-03-15`;
    expect((await tenant.admin.post(`/v1/duties/${id}/excuse`, {})).code).toBe('invalid-input');
    (await tenant.admin.post(`/v1/duties/${id}/excuse`, { reason: '全家外出，电话联系' })).expectOk();
    expect((await tenant.admin.post(`/v1/duties/${id}/excuse`, { reason: '再次' })).code).toBe('conflict');
    const excused = await duty(household);
    expect([excused.at('items.0.status'), excused.at('items.0.excuse.reason')]).toEqual([
      'waived',
      '全家外出，电话联系',
    ]);
    const rates = async () =>
      (await tenant.admin.get('/v1/compliance?rule=sample.welcome-visit')).items.map(item => {
        const { owed, overdue, excused: apart } = item as { owed: number; overdue: number; excused: number };
        return { owed, overdue, apart };
      });
    expect(await rates()).toEqual([{ owed: 0, overdue: 0, apart: 1 }]);
    (await tenant.admin.post(`/v1/duties/${id}/unexcuse`, { reason: '已回家' })).expectOk();
    expect((await duty(household)).at('items.0.status')).toBe('overdue');
    expect(await rates()).toEqual([{ owed: 1, overdue: 1, apart: 0 }]);
  });

  it('keeps what was excused once when it is excused again', async () => {
    await open({ 'sample.welcome-limit': { amount: 7, unit: 'days' } });
    const { household } = await newHousehold('2026-03-01');
    const id = `sample.welcome-visit~${household}~2026-03-01`;
    const at = async (day: string, act: 'excuse' | 'unexcuse') => {
      api.clock.set(`${day}T04:00:00Z`);
      (await tenant.admin.post(`/v1/duties/${id}/${act}`, { reason: '外出' })).expectOk();
    };
    try {
      await at('2026-03-10', 'excuse');
      await at('2026-03-15', 'unexcuse');
      await at('2026-03-20', 'excuse');
      const statuses = ['2026-03-09', '2026-03-12', '2026-03-16', '2026-03-21'].map(async day =>
        (await duty(household, `asOf=${day}`)).at('items.0.status'),
      );
      expect(await Promise.all(statuses)).toEqual(['overdue', 'waived', 'overdue', 'waived']);
    } finally {
      api.clock.set('2026-03-31T04:00:00Z');
    }
  });

  it('is excused once however many ask at once', async () => {
    await open();
    const { household } = await newHousehold();
    const id = `sample.welcome-visit~${household}~2026-03-15`;
    const ask = () => tenant.admin.post(`/v1/duties/${id}/excuse`, { reason: '外出' });
    const statuses = (await Promise.all([ask(), ask(), ask(), ask()])).map(reply => reply.status);
    expect(statuses.sort()).toEqual([201, 409, 409, 409]);
  });

  it('answers nothing of another tenant', async () => {
    await open();
    const { household } = await newHousehold();
    const other = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
    const id = `sample.welcome-visit~${household}~2026-03-15`;
    expect((await other.admin.get('/v1/duties?status=open')).items).toEqual([]);
    expect((await other.admin.get(`/v1/receipts/${id}`)).status).toBe(404);
    expect((await other.admin.post(`/v1/duties/${id}/excuse`, { reason: '无' })).status).toBe(404);
  });
});
