import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { newPerson, newVillage } from '../../testing/village.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const street = { kind: 'sample.street', name: '示范街道', from: '2026-01-01' };

describe('the catalogue', () => {
  it('lists every installed policy, and which are enabled', async () => {
    const tenant = await api.newTenant();
    const before = await tenant.admin.get('/v1/policies');
    expect(before.items.map(item => Object(item).slug)).toContain('sample');
    expect(before.items.every(item => Object(item).installed && Object(item).enabled === null)).toBe(true);
    (await tenant.admin.post('/v1/policies/sample/enable', { from: '2026-01-01' })).expectOk();
    const after = await tenant.admin.get('/v1/policies');
    expect(after.items.find(item => Object(item).slug === 'sample')).toMatchObject({
      enabled: { from: '2026-01-01', to: null },
    });
  });

  it('shows a policy whole', async () => {
    const tenant = await api.newTenant();
    const reply = (await tenant.admin.get('/v1/policies/sample')).expectOk();
    expect(reply.at('document')).toMatchObject({
      title: '里坊示范街道邻里互助试行办法',
      effectiveFrom: '2024-02-01',
    });
    expect(reply.at('clauses')).toContainEqual({
      id: 'LF-5',
      place: '第五条',
      wording: {
        zh: '独居和高龄老人每月至少探访一次,争取两次',
        en: 'People living alone and the very elderly are visited once a month at least, twice if possible',
      },
      disposition: 'encoded',
      reason: null,
      authority: null,
      reading: '最低一次,期望两次;一次为合格。',
    });
    expect(reply.at('duties')).toContainEqual(
      expect.objectContaining({
        name: 'sample.monthly-visit',
        owedBy: 'sample.group',
        schedule: 'every',
        least: 1,
        target: 2,
        clauses: ['LF-5'],
      }),
    );
    expect(reply.at('limits')).toContainEqual(
      expect.objectContaining({
        name: 'sample.one-director',
        on: { act: 'appointing', kinds: ['sample.director'] },
        otherwise: 'refuse',
      }),
    );
    expect(reply.at('kinds.units')).toHaveLength(3);
    expect(reply.at('settings')).toContainEqual(expect.objectContaining({ name: 'sample.welcome-limit' }));
    expect(reply.at('workflows.0')).toMatchObject({
      name: 'sample.suggestion',
      version: 1,
      steps: [{ name: 'sample.suggestion.answer', from: ['raised'], to: 'answered' }, {}, {}],
    });
  });

  it.each(['no-such-policy', 'constructor', 'toString'])('does not know %s', async slug => {
    const tenant = await api.newTenant();
    const read = await tenant.admin.get(`/v1/policies/${slug}`);
    expect(read.status).toBe(slug === 'toString' ? 422 : 404);
    const enable = await tenant.admin.post(`/v1/policies/${slug}/enable`, { from: '2026-01-01' });
    expect(enable.status).toBe(slug === 'toString' ? 422 : 404);
  });
});

describe('enabling a policy', () => {
  it('makes its kinds known from then on, in this tenant only', async () => {
    const [tenant, other] = [await api.newTenant(), await api.newTenant()];
    expect((await tenant.admin.post('/v1/units', street)).code).toBe('kind-not-enabled');
    (await tenant.admin.post('/v1/policies/sample/enable', { from: '2026-01-01' })).expectOk();
    (await tenant.admin.post('/v1/units', street)).expectOk();
    expect((await other.admin.post('/v1/units', street)).code).toBe('kind-not-enabled');
  });

  it('is noticed by processes that knew better before', async () => {
    const elsewhere = await startTestApi();
    try {
      const tenant = await api.newTenant();
      const there = elsewhere.as(tenant.adminKey);
      expect((await there.post('/v1/units', street)).code).toBe('kind-not-enabled');
      (await tenant.admin.post('/v1/policies/sample/enable', { from: '2026-01-01' })).expectOk();
      (await there.post('/v1/units', street)).expectOk();
    } finally {
      await elsewhere.stop();
    }
  });

  it('takes settings along, from the same day', async () => {
    const tenant = await api.newTenant();
    const settings = [{ name: 'sample.very-elderly-min-age', value: 80 }];
    (await tenant.admin.post('/v1/policies/sample/enable', { from: '2026-02-01', settings })).expectOk();
    const listed = await tenant.admin.get('/v1/settings');
    expect(listed.items[0]).toMatchObject({
      name: 'sample.very-elderly-min-age',
      value: 80,
      provenance: { source: 'tenant', from: '2026-02-01', to: null },
    });
  });

  it.each([
    ['a value out of bounds', [{ name: 'sample.very-elderly-min-age', value: 10 }], 'settings[0].value'],
    [
      'a value of another type',
      [{ name: 'sample.very-elderly-min-age', value: 'eighty' }],
      'settings[0].value',
    ],
    ['an unknown setting', [{ name: 'sample.no-such', value: 1 }], 'settings[0].name'],
    ['a setting of another policy', [{ name: 'other.some', value: 1 }], 'settings[0].name'],
    [
      'a term of nothing',
      [{ name: 'sample.welcome-limit', value: { amount: 0, unit: 'days' } }],
      'settings[0].value.amount',
    ],
  ])('refuses %s and keeps nothing', async (_what, settings, field) => {
    const tenant = await api.newTenant();
    const reply = await tenant.admin.post('/v1/policies/sample/enable', { from: '2026-01-01', settings });
    expect(reply.status).toBe(422);
    expect(reply.at('errors.0.field')).toBe(field);
    expect((await tenant.admin.get('/v1/policies/sample')).at('enabled')).toBeNull();
  });

  it('refuses to do it twice, however close', async () => {
    const tenant = await api.newTenant();
    const tries = Array.from({ length: 4 }, () =>
      tenant.admin.post('/v1/policies/sample/enable', { from: '2026-01-01' }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409, 409]);
  });

  it('keeps nothing of a dry run', async () => {
    const tenant = await api.newTenant();
    (await tenant.admin.post('/v1/policies/sample/enable?dryRun=true', { from: '2026-01-01' })).expectOk();
    expect((await tenant.admin.get('/v1/policies/sample')).at('enabled')).toBeNull();
    expect((await tenant.admin.post('/v1/units', street)).code).toBe('kind-not-enabled');
  });

  it('is in the audit', async () => {
    const tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2026-01-01' });
    expect((await tenant.admin.get('/v1/audit?noun=policy')).items).toMatchObject([
      { action: 'policies.enable', detail: { slug: 'sample', from: '2026-01-01' } },
    ]);
  });

  it('needs a role over the whole tenant', async () => {
    const { tenant, committee } = await newVillage(api);
    const local = await tenant.role('administrator', committee);
    const enable = await local.post('/v1/policies/sample/enable', { from: '2026-01-01' });
    expect(enable.code).toBe('forbidden');
    const disable = await local.post('/v1/policies/sample/disable', { lastDay: '2026-03-01' });
    expect(disable.code).toBe('forbidden');
  });
});

describe('disabling a policy', () => {
  it('gives it a last day and loses nothing', async () => {
    const village = await newVillage(api);
    const { admin } = village.tenant;
    const personId = await newPerson(village);
    const body = { lastDay: '2026-02-28' };
    const reply = await admin.post('/v1/policies/sample/disable', body);
    expect(reply.expectOk().at('enabled')).toEqual({ from: '2025-01-01', to: '2026-02-28' });
    (await admin.get(`/v1/people/${personId}`)).expectOk();
    expect((await admin.post('/v1/policies/sample/disable', body)).code).toBe('conflict');
    const again = await admin.post('/v1/policies/sample/enable', { from: '2026-03-01' });
    expect(again.expectOk().at('enabled')).toEqual({ from: '2025-01-01', to: null });
  });

  it('refuses a last day before the first, and a policy that is not enabled', async () => {
    const tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2026-01-01' });
    const early = await tenant.admin.post('/v1/policies/sample/disable', { lastDay: '2025-12-31' });
    expect(early.at('errors.0.field')).toBe('lastDay');
    const none = await api.newTenant();
    const reply = await none.admin.post('/v1/policies/sample/disable', { lastDay: '2026-02-28' });
    expect(reply.status).toBe(404);
  });

  it('goes on only without a gap', async () => {
    const tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2026-01-01' });
    (await tenant.admin.post('/v1/policies/sample/disable', { lastDay: '2026-02-28' })).expectOk();
    const gap = await tenant.admin.post('/v1/policies/sample/enable', { from: '2026-03-02' });
    expect(gap.at('errors.0.field')).toBe('from');
  });
});
