import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { keptAndRecounted } from '../../testing/recounted.ts';

let api: TestApi;
let tenant: TestTenant;
let place: NewArea;
beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2026-01-01' });
  place = await newArea(tenant);
});
afterAll(() => api.stop());

it('a place that opens starts the duties of everybody below, who are recounted at once', async () => {
  const owing = async () => {
    const { items } = await tenant.admin.get('/v1/duties?rule=sample-forms.venue-used');
    return items.map(item => Object(item).subject.id);
  };
  expect(await owing()).toEqual([]);
  const venue = {
    kind: 'sample-forms.venue',
    name: '东块区活动室',
    unitId: place.blocks[0],
    functions: ['meeting'],
    from: '2026-03-31',
  };
  (await tenant.admin.post('/v1/places', venue)).expectOk();
  expect(await owing()).toEqual([place.groups[0]]);
  const { kept, recounted } = await keptAndRecounted(api, tenant.id);
  expect(kept).toEqual(recounted);
});
