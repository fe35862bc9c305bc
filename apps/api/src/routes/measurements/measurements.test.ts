import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { change } from '../../testing/village.ts';

describe('measurements and the criteria that look at them', () => {
  let api: TestApi;
  let tenant: TestTenant;
  let place: NewArea;

  beforeAll(async () => {
    api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
    tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2024-01-01' });
    place = await newArea(tenant);
  });
  afterAll(() => api.stop());

  const measure = (kind: string, period: string, numerator: string, denominator: string, more = {}) =>
    tenant.admin.post('/v1/measurements', {
      kind: `sample-forms.${kind}`,
      unitId: place.community,
      period,
      numerator,
      denominator,
      ...more,
    });
  const assessed = async (criterion: string, period: string) => {
    const path = `/v1/assessments?criterion=sample-forms.${criterion}&period=${period}`;
    return (await tenant.admin.get(path)).expectOk();
  };

  it('show a trend without passing or failing anybody', async () => {
    (await measure('satisfaction', '2024', '1', '3')).expectOk();
    const made = (await measure('satisfaction', '2025', '2', '6')).expectOk();
    const flat = await assessed('more-satisfied', '2025');
    expect(flat.at('items.0.trend')).toBe('flat');
    expect(flat.at('items.0.verdict')).toBe('advice-only');
    const body = { numerator: '334', denominator: '1000', reason: '按全部问卷重新统计' };
    (await change(tenant.admin, `/v1/measurements/${made.id}`, 'correct', body)).expectOk();
    expect((await assessed('more-satisfied', '2025')).at('items.0.trend')).toBe('rising');
    expect((await tenant.admin.get(`/v1/measurements/${made.id}`)).at('history.0.denominator')).toBe('6');
  });

  it('meet a bound they equal, exactly, and are verified by whom the indicator names', async () => {
    const made = (await measure('participation', '2025', '3', '5')).expectOk();
    expect((await assessed('enough-take-part', '2025')).at('items.0.verdict')).toBe('met');
    expect((await assessed('enough-take-part', '2025')).at('items.0.verified')).toBe(false);
    const body = { verifiedById: place.area, reason: '新区核实' };
    (await change(tenant.admin, `/v1/measurements/${made.id}`, 'correct', body)).expectOk();
    expect((await assessed('enough-take-part', '2025')).at('items.0.verified')).toBe(true);
    const less = { numerator: '2.999999', reason: '更正' };
    (await change(tenant.admin, `/v1/measurements/${made.id}`, 'correct', less)).expectOk();
    const after = await assessed('enough-take-part', '2025');
    expect(after.at('items.0.verdict')).toBe('not-met');
    expect(after.at('items.0.verified')).toBe(false);
  });

  it('may be plain numbers, which stand over one and are compared like any other', async () => {
    const joined = (period: string, numerator: string, more = {}) =>
      tenant.admin.post('/v1/measurements', {
        kind: 'sample-forms.volunteers',
        unitId: place.community,
        period,
        numerator,
        ...more,
      });
    expect((await joined('2024', '3')).expectOk().at('denominator')).toBe('1');
    const made = (await joined('2025', '3')).expectOk();
    expect((await assessed('more-volunteers', '2025')).at('items.0.trend')).toBe('flat');
    const wrong = await joined('2026', '4', { denominator: '10' });
    expect([wrong.code, wrong.at('errors.0.field')]).toEqual(['invalid-input', 'denominator']);
    const corrected = { denominator: '2', reason: '按半年统计' };
    const again = await change(tenant.admin, `/v1/measurements/${made.id}`, 'correct', corrected);
    expect(again.at('errors.0.field')).toBe('denominator');
    const short = {
      kind: 'sample-forms.satisfaction',
      unitId: place.community,
      period: '2026',
      numerator: '4',
    };
    const refused = await tenant.admin.post('/v1/measurements', short);
    expect([refused.code, refused.at('errors.0.field')]).toEqual(['invalid-input', 'denominator']);
  });

  it('are not applicable where there is nothing to be a part of, and undetermined without a value', async () => {
    (await measure('participation', '2024', '0', '0')).expectOk();
    expect((await assessed('enough-take-part', '2024')).at('items.0.verdict')).toBe('not-applicable');
    expect((await assessed('enough-take-part', '2026')).at('items.0.verdict')).toBe('undetermined');
  });

  it.each([
    ['a second value', () => measure('satisfaction', '2025', '1', '2'), 'conflict'],
    ['a month of a yearly indicator', () => measure('satisfaction', '2026-01', '1', '2'), 'invalid-input'],
    ['the future', () => measure('satisfaction', '2027', '1', '2'), 'invalid-input'],
    ['a number that is not exact', () => measure('satisfaction', '2026', '1e3', '2'), 'invalid-input'],
    [
      'another kind of unit',
      () => measure('satisfaction', '2026', '1', '2', { unitId: place.blocks[0] }),
      'invalid-input',
    ],
    [
      'a verifier of another kind',
      () => measure('satisfaction', '2026', '1', '2', { verifiedById: place.blocks[0] }),
      'invalid-input',
    ],
    ['an indicator nobody defines', () => measure('happiness', '2026', '1', '2'), 'kind-not-enabled'],
  ])('refuse %s', async (_, attempt, code) => {
    expect((await attempt()).code).toBe(code);
  });

  it('are recorded by officers and read within reach', async () => {
    const worker = await tenant.role('worker', place.community);
    const body = { kind: 'sample-forms.satisfaction', unitId: place.community, period: '2026' };
    expect((await worker.post('/v1/measurements', { ...body, numerator: '1', denominator: '2' })).code).toBe(
      'forbidden',
    );
    const elsewhere = await tenant.role('reader', place.blocks[0]);
    expect((await elsewhere.get('/v1/measurements')).items).toEqual([]);
    expect((await elsewhere.get('/v1/assessments?period=2025')).items).toEqual([]);
  });
});
