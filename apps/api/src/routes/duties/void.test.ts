import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
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

/** How far a duty of the community is, kept and recounted alike. */
const done = async (rule: string) => {
  const query = `rule=sample-forms.${rule}&subjectId=${place.community}&period=2026&status=due,compliant`;
  const today = await tenant.admin.get(`/v1/duties?${query}`);
  const asked = await tenant.admin.get(`/v1/duties?${query}&asOf=2026-03-30`);
  expect(asked.at('items.0.done')).toBe(today.at('items.0.done'));
  return today.at('items.0.done');
};

describe('what a limit voids is kept and discharges no duty', () => {
  it('a line of a register, until it is corrected', async () => {
    const line = { kind: 'sample-forms.work-ledger', on: '2026-03-02', byUnitId: place.groups[0] };
    const made = await tenant.admin.post('/v1/records', line);
    expect([made.status, made.at('counts'), made.at('findings.0.consequence')]).toEqual([201, false, 'void']);
    expect(await done('ledgers-kept')).toBe(0);
    const path = `/v1/records/${made.id}`;
    const corrected = await change(tenant.admin, path, 'correct', {
      data: { entry: '清扫' },
      reason: '补记',
    });
    expect([corrected.at('counts'), corrected.at('findings')]).toEqual([true, []]);
    expect(await done('ledgers-kept')).toBe(1);
    (await change(tenant.admin, path, 'correct', { data: {}, reason: '更正' })).expectOk();
    expect(await done('ledgers-kept')).toBe(0);
  });

  it('a place, until it is changed', async () => {
    const made = await tenant.admin.post('/v1/places', {
      kind: 'sample-forms.venue',
      name: '活动室',
      unitId: place.community,
      from: '2026-03-02',
      functions: ['activity'],
    });
    expect([made.at('counts'), await done('venue-opened')]).toEqual([false, 0]);
    const functions = ['activity', 'meeting'];
    const changed = await change(tenant.admin, `/v1/places/${made.id}`, '', { functions });
    expect([changed.at('counts'), await done('venue-opened')]).toEqual([true, 1]);
  });

  it('a title', async () => {
    const community = await place.unit('community', '别社区', place.area);
    const block = await place.unit('block', '别块区', community);
    const elsewhere = await place.unit('building-group', '别楼组', block);
    const grant = (unitId: string) =>
      tenant.admin.post('/v1/awards', {
        kind: 'sample-forms.star-group',
        unitId,
        byUnitId: place.community,
        from: '2026-03-02',
      });
    expect([(await grant(elsewhere)).at('counts'), await done('star-round')]).toEqual([false, 0]);
    expect([(await grant(place.groups[0])).at('counts'), await done('star-round')]).toEqual([true, 1]);
  });
});
