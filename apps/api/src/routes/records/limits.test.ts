import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { refusalsOf } from '../../testing/refusals.ts';
import { change } from '../../testing/village.ts';

let api: TestApi;
let tenant: TestTenant;
let place: NewArea;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
  place = await newArea(tenant);
});
afterAll(() => api.stop());

const household = async (unitId: string) =>
  (await tenant.admin.post('/v1/households', { address: '示范路1号', unitId, from: '2020-01-01' })).id;
const line = (
  householdId: string,
  data: Readonly<Record<string, unknown>> = { purpose: '探亲' },
  more = {},
) => ({
  kind: 'sample-forms.visitors-book',
  on: '2026-03-02',
  byUnitId: place.groups[0],
  about: [{ householdId }],
  data,
  ...more,
});

describe('a line of a register is kept', () => {
  it('about those of its own unit only, of a list all or none', async () => {
    const own = await household(place.groups[0]);
    const other = await household(place.groups[1]);
    expect((await tenant.admin.post('/v1/records', line(own))).at('findings')).toEqual([]);
    const refused = await tenant.admin.post('/v1/records', line(other));
    expect([refused.code, refusalsOf(refused)]).toEqual(['refused-by-rule', [['own', 1, 0, ['SF-29-b']]]]);
    const batch = await tenant.admin.post('/v1/records/batch', { items: [line(own), line(other)] });
    expect(batch.code).toBe('refused-by-rule');
    expect((await tenant.admin.get(`/v1/records?aboutId=${other}`)).items).toEqual([]);
    expect((await tenant.admin.get(`/v1/records?aboutId=${own}`)).items).toHaveLength(1);
  });

  it('as the household lived on the day the line is of', async () => {
    const moved = await household(place.groups[1]);
    (
      await change(tenant.admin, `/v1/households/${moved}`, 'move', {
        unitId: place.groups[0],
        on: '2026-03-01',
      })
    ).expectOk();
    expect((await tenant.admin.post('/v1/records', line(moved))).status).toBe(201);
    const before = line(moved, undefined, { on: '2026-02-28' });
    expect((await tenant.admin.post('/v1/records', before)).code).toBe('refused-by-rule');
  });

  it('without what it must say only for a reason, and judged anew when it is corrected', async () => {
    const own = await household(place.groups[0]);
    expect((await tenant.admin.post('/v1/records', line(own, {}))).code).toBe('reason-required');
    const kept = await tenant.admin.post('/v1/records', line(own, {}, { reason: '来人未说' }));
    expect([kept.at('counts'), kept.at('reason'), kept.at('findings')]).toEqual([
      true,
      '来人未说',
      [{ limit: 'sample-forms.proper-visit-entry', consequence: 'warn', missing: ['purpose'] }],
    ]);
    const corrected = await change(tenant.admin, `/v1/records/${kept.id}`, 'correct', {
      data: { purpose: '送货' },
      reason: '补记',
    });
    expect(corrected.at('findings')).toEqual([]);
    const elsewhere = { about: [{ householdId: await household(place.groups[1]) }], reason: '记错了' };
    expect((await change(tenant.admin, `/v1/records/${kept.id}`, 'correct', elsewhere)).code).toBe(
      'refused-by-rule',
    );
    const whole = await tenant.admin.get(`/v1/records/${kept.id}`);
    expect([
      whole.at('version'),
      whole.at('history.0.findings.0.missing'),
      whole.at('history.0.counts'),
    ]).toEqual([2, ['purpose'], false]);
  });
});
