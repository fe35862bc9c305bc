import { proving, recordProof, startWire, superuser, testDatabase, type Wire } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largestDemonstration, multiplied, openShown, partOf, unitOf } from './testing/demonstration.ts';
import { everyRead, type Request } from './testing/every-read.ts';
import { startTestApi, type TestApi } from './testing/index.ts';
import { openTheirPeriods } from './testing/open-periods.ts';
import { newOfficial } from './testing/posts.ts';

/** All of the demonstration and ten times its people when proving; otherwise what is below one unit under its root. */
const SIZES = proving ? [1, 10] : [1];
/** How often each request is timed; the middle one counts. */
const TRIED = proving ? 3 : 1;
const DELAY = 8;
/** On a busy machine what is sent at once may arrive in two pieces; what needs two flights takes them every time. */
const COUNTED = 4;
const NOW = new Date().toISOString();

const ACTORS = ['administrator', 'officer', 'worker'] as const;
type Actor = (typeof ACTORS)[number];
/** A key, and what its holder asks. */
type Asking = { readonly key: string; readonly requests: readonly Request[] };
type Cost = { flights: number; milliseconds: number };

const costs = new Map<string, Cost[]>();
let wire: Wire;
/** Over the wire with one connection, so that what was prepared once is prepared. */
let counted: TestApi;
let api: TestApi;

beforeAll(async () => {
  wire = await startWire({ url: testDatabase().runtimeUrl, delay: DELAY });
  counted = await startTestApi({ runtimeUrl: wire.url, size: 1, clock: NOW });
  api = await startTestApi({ clock: NOW, size: 1 });
});
afterAll(async () => {
  const cell = ({ flights, milliseconds }: Cost) => `${flights}${String(milliseconds).padStart(7)} ms`;
  const lines = [...costs].map(([name, sizes]) => `${name.padEnd(52)}${sizes.map(cell).join('   ')}`);
  console.log([`flights and time with ${SIZES.join(' and ')} times its people`, ...lines].join('\n'));
  await counted.stop();
  await api.stop();
  await wire.close();
});

async function open(times: number): Promise<Record<Actor, Asking>> {
  const shown = await largestDemonstration(api.today());
  const [upper, lower] = [unitOf(shown, 'officer'), unitOf(shown, 'worker')];
  const files = proving ? shown.files : partOf(shown.files, upper);
  const tenant = await openShown(api, shown, multiplied(files, times));
  await openTheirPeriods(api, [tenant.id]);
  const idOf = async (noun: string, externalId: string) =>
    (await tenant.admin.get(`/v1/${noun}?externalId=${encodeURIComponent(externalId)}`)).text('items.0.id');
  const [unit, below] = [await idOf('units', upper), await idOf('units', lower)];
  const post = files.appointments.rows.find(row => row.unitExternalId === lower && row.to === '');
  const person = await idOf('people', post?.personExternalId ?? '');
  const worker = await newOfficial({ tenant }, person, 'worker', below);
  const wide = everyRead(api, { policy: shown.policy, unit, lower: below, person });
  const narrow = everyRead(api, { policy: shown.policy, unit: below, lower: below, person });
  return {
    administrator: { key: tenant.adminKey, requests: wide },
    officer: { key: await tenant.keyFor('officer', unit), requests: wide },
    worker: { key: worker.key, requests: narrow },
  };
}

/** The fewest flights a request was answered in; null where the actor may not ask. */
async function flightsOf(key: string, path: string): Promise<number | null> {
  const client = counted.as(key);
  for (let warm = 0; warm < 2; warm++) {
    const reply = await client.get(path);
    if (reply.status === 403) return null;
    reply.expectOk();
  }
  let fewest = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < COUNTED && fewest > 1; tried++) {
    wire.reset();
    (await client.get(path)).expectOk();
    fewest = Math.min(fewest, wire.flights());
  }
  return fewest;
}

async function timeOf(key: string, path: string): Promise<number> {
  const times: number[] = [];
  for (let tried = 0; tried < TRIED; tried++) {
    const started = performance.now();
    (await api.as(key).get(path)).expectOk();
    times.push(performance.now() - started);
  }
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(TRIED / 2)] ?? 0);
}

describe.each(SIZES)('the demonstration with %i times its people', times => {
  let place: Record<Actor, Asking>;
  beforeAll(async () => {
    place = await open(times);
    // The server counts what was taken in at its leisure.
    const sql = superuser();
    await sql`analyze`;
    await sql.end();
  }, 1_200_000);

  it.each(ACTORS)(
    'answers %s every list, board, report and page in one flight',
    async actor => {
      const { key, requests } = place[actor];
      const found: Record<string, Cost> = {};
      for (const [name, path] of requests) {
        const flights = await flightsOf(key, path);
        if (flights === null) continue;
        const cost = { flights, milliseconds: await timeOf(key, path) };
        found[name] = cost;
        costs.set(`${name}, ${actor}`, [...(costs.get(`${name}, ${actor}`) ?? []), cost]);
      }
      recordProof('lists, boards and reports of the demonstration', { times, actor, costs: found });
      expect(Object.keys(found).length).toBeGreaterThan(40);
      expect(Object.entries(found).filter(([, cost]) => cost.flights > 1)).toEqual([]);
    },
    1_200_000,
  );
});
