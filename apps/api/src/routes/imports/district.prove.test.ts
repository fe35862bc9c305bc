import process from 'node:process';
import { proving, recordProof } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { district } from './testing/district.ts';
import { applied, NOTHING, upload } from './testing/take.ts';

const PEOPLE = proving ? 50_000 : 1_000;
const SECONDS = 120;
const MEGABYTES = 1024;

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await startTestApi();
  tenant = await api.newTenant({
    policies: ['sample'],
    enabledFrom: '2024-02-01',
    settings: { 'sample.very-elderly-min-age': 80 },
  });
});
afterAll(() => api.stop());

/** Sends a file, watches how far it comes, and measures. */
async function measured(
  kind: string,
  file: string,
): Promise<{ seconds: number; megabytes: number; seen: number[]; body: unknown }> {
  const started = performance.now();
  let peak = process.memoryUsage.rss();
  const { id } = (await upload(tenant.admin, kind, file)).expectOk();
  const seen = new Set<number>();
  for (;;) {
    const reply = await tenant.admin.get(`/v1/imports/${id}`);
    peak = Math.max(peak, process.memoryUsage.rss());
    seen.add(Number(reply.at('progress')));
    if (!['staged', 'checking', 'applying'].includes(reply.text('status'))) {
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      return { seconds, megabytes: Math.round(peak / 2 ** 20), seen: [...seen], body: reply.body };
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

describe(`a district of ${PEOPLE} people`, () => {
  const all = district(PEOPLE);

  it('comes in well within two minutes and a gigabyte, and shows how far it is', async () => {
    await applied(api, tenant.admin, 'units', all.units);
    const { body, seen, ...cost } = await measured('roster', all.roster());
    expect(body).toMatchObject({
      status: 'applied',
      rows: PEOPLE,
      report: { counts: { ...NOTHING, added: PEOPLE } },
    });
    if (proving) expect(seen.length).toBeGreaterThan(2);
    expect(cost.seconds).toBeLessThan(SECONDS);
    // Otherwise the process is shared with other tests.
    if (proving) expect(cost.megabytes).toBeLessThan(MEGABYTES);
    recordProof('import of a roster', { people: PEOPLE, ...cost });
  });

  it('comes again and shows exactly what differs', async () => {
    const changed = all.roster((row, index) => (index % 100 === 7 ? row.with(1, `改名${index}`) : row));
    const { body, ...cost } = await measured('roster', changed);
    const differing = PEOPLE / 100;
    expect(body).toMatchObject({
      status: 'applied',
      report: { counts: { ...NOTHING, changed: differing, unchanged: PEOPLE - differing } },
    });
    expect(cost.seconds).toBeLessThan(SECONDS);
    recordProof('import of a changed roster', {
      people: PEOPLE,
      seconds: cost.seconds,
      megabytes: cost.megabytes,
    });
  });

  it('has its events taken in', async () => {
    const count = PEOPLE * 2;
    const { body, ...cost } = await measured('events', all.events(count));
    expect(body).toMatchObject({ status: 'applied', report: { counts: { ...NOTHING, added: count } } });
    expect(cost.seconds).toBeLessThan(SECONDS);
    recordProof('import of events', { events: count, seconds: cost.seconds, megabytes: cost.megabytes });
  });
});
