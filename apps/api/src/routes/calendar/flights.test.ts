import { startWire, testDatabase, type Wire } from '@lifang/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { newWorld } from '../../testing/world.ts';

let wire: Wire;
let api: TestApi;
beforeAll(async () => {
  wire = await startWire({ url: testDatabase().runtimeUrl, delay: 8 });
  // One connection, so that what was prepared once is prepared.
  api = await startTestApi({ runtimeUrl: wire.url, size: 1 });
});
afterAll(async () => {
  await api.stop();
  await wire.close();
});

it('a feed takes two flights: whose calendar it is, then what falls due', async () => {
  const { village, ids } = await newWorld(api);
  const body = { name: '手机', unitId: ids.group };
  const path = (await village.tenant.admin.post('/v1/calendar-tokens', body)).expectOk().text('path');
  for (let warm = 0; warm < 2; warm++) (await api.nobody.get(path)).expectOk();
  wire.reset();
  (await api.nobody.get(path)).expectOk();
  expect(wire.flights()).toBe(2);
});
