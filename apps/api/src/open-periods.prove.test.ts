import { proving, recordProof } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largestDemonstration, openShown, partOf, unitOf } from './testing/demonstration.ts';
import { startTestApi, type TestApi, type TestTenant } from './testing/index.ts';
import { openTheirPeriods } from './testing/open-periods.ts';
import { keptAndRecounted } from './testing/recounted.ts';

/** Today, as for every home that serves beside this test and opens periods for all tenants of the database. */
const NOW = new Date();
/** So long before that a month has begun since. */
const LOADED = new Date(NOW.getTime() - 40 * 24 * 60 * 60 * 1000);

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await startTestApi({ clock: LOADED.toISOString() });
  const shown = await largestDemonstration(api.today());
  const files = proving ? shown.files : partOf(shown.files, unitOf(shown, 'officer'));
  tenant = await openShown(api, shown, files);
});
afterAll(() => api.stop());

describe('the periods of a demonstration in which every form of duty is in force', () => {
  it('are opened rule by rule, and what is kept equals a recount', async () => {
    api.clock.set(NOW.toISOString());
    const month = `/v1/compliance?period=${api.today().slice(0, 7)}&limit=200`;
    const before = (await tenant.admin.get(month)).items;
    expect(before.length).toBeGreaterThan(3);

    const started = performance.now();
    await openTheirPeriods(api, [tenant.id]);
    const milliseconds = Math.round(performance.now() - started);

    expect(api.lines.filter(line => 'failed' in line && line.tenant === tenant.id)).toEqual([]);
    const { kept, recounted } = await keptAndRecounted(api, tenant.id);
    expect(kept).toEqual(recounted);
    expect((await tenant.admin.get(month)).items).toEqual(before);
    recordProof('opening the periods of the demonstration', { rows: kept.length, milliseconds });
  });
});
