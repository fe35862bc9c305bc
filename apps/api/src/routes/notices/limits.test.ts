import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { refusalsOf } from '../../testing/refusals.ts';

let api: TestApi;
let tenant: TestTenant;
let place: NewArea;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
  place = await newArea(tenant);
});
afterAll(() => api.stop());

const PHONES = { areaPhone: '000-1', communityPhone: '000-2' };
const publish = (more: Readonly<Record<string, unknown>> = {}) =>
  tenant.admin.post('/v1/notices', {
    kind: 'sample-forms.model-notice',
    byUnitId: place.community,
    from: '2026-04-01',
    to: '2026-04-07',
    data: PHONES,
    ...more,
  });

describe('a notice is published', () => {
  it('for as many days as it must be shown, the first and the last included, or without an end', async () => {
    expect((await publish()).status).toBe(201);
    const body = {
      kind: 'sample-forms.model-notice',
      byUnitId: place.community,
      from: '2026-04-01',
      data: PHONES,
    };
    expect((await tenant.admin.post('/v1/notices', body)).status).toBe(201);
    const refused = await publish({ to: '2026-04-06', externalId: 'N-6' });
    expect([refused.code, refusalsOf(refused)]).toEqual(['refused-by-rule', [['days', 6, 7, ['SF-28-b']]]]);
    expect((await tenant.admin.get('/v1/notices?externalId=N-6')).items).toEqual([]);
  });

  it('and counts for nothing without what it must say', async () => {
    for (const data of [{}, { areaPhone: '000-1' }, { areaPhone: '000-1', communityPhone: '' }]) {
      const made = await publish({ data });
      expect([made.status, made.at('counts'), made.at('findings')]).toEqual([
        201,
        false,
        [{ limit: 'sample-forms.proper-notice', consequence: 'void', missing: ['telephones'] }],
      ]);
      const read = await tenant.admin.get(`/v1/notices/${made.id}`);
      expect([read.at('counts'), read.at('findings.0.consequence')]).toEqual([false, 'void']);
    }
  });
});
