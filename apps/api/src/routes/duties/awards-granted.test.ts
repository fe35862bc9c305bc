import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';

let api: TestApi;
let tenant: TestTenant;
let place: NewArea;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
  place = await newArea(tenant);
});
afterAll(() => api.stop());

const grant = async (unitId: string, from: string) => {
  const body = { kind: 'sample-forms.star-group', unitId, byUnitId: place.community, from };
  (await tenant.admin.post('/v1/awards', { ...body, to: from })).expectOk();
};
const round = async () => {
  const query = 'rule=sample-forms.star-round&period=2026&status=due,compliant';
  const found = await tenant.admin.get(`/v1/duties?${query}`);
  return [found.at('items.0.status'), found.at('items.0.done'), found.at('items.0.aboveMost')];
};

it('titles granted on one day are one round, and a second round is flagged and never refused', async () => {
  expect(await round()).toEqual(['due', 0, false]);
  await grant(place.groups[0], '2026-02-01');
  await grant(place.groups[1], '2026-02-01');
  expect(await round()).toEqual(['compliant', 1, false]);
  await grant(place.groups[0], '2026-03-01');
  expect(await round()).toEqual(['compliant', 2, true]);
  const receipt = await tenant.admin.get(
    `/v1/receipts/sample-forms.star-round~${place.community}~2026-01-01`,
  );
  expect(receipt.at('events.0.noun')).toBe('award');
  expect(receipt.at('events.1.verdict')).toBe('same-day');
});
