import { MATRIX, type Operation } from '@lifang/core';
import { proving, recordProof, startWire, testDatabase, type Wire } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_OPERATION } from './testing/every-operation.ts';
import { type Client, startTestApi, type TestApi } from './testing/index.ts';
import { openTheirPeriods } from './testing/open-periods.ts';
import { registeredRoutes } from './testing/routes.ts';
import { startTestWorker, type TestWorker } from './testing/worker.ts';
import { newWorld, type World } from './testing/world.ts';

/** Answers are held back so long that what was sent before one of them cannot look like a reply to it. */
const DELAY = 8;

/** A taken-in file is worked off behind the answer, beside whatever is counted next. */
const LEFT_OUT: readonly Operation[] = ['imports.create'];

/** Counted in workerd without `prove`. */
const SOME: readonly Operation[] = [
  'people.list',
  'people.read',
  'duties.list',
  'units.create',
  'events.record',
];

/** Those that change something need two flights, but for a few that must read before they can know what to lock. */
const MORE: Partial<Record<Operation, { readonly flights: number; readonly why: string }>> = {
  'events.correct': { flights: 3, why: 'whom it is about is read before they are locked' },
  'events.withdraw': { flights: 3, why: 'whom it is about is read before they are locked' },
  'records.correct': { flights: 3, why: 'whom it is about is read before they are locked' },
  'records.withdraw': { flights: 3, why: 'whom it is about is read before they are locked' },
  'entries.correct': {
    flights: 3,
    why: 'which fund it is of, and so which floor it has, is read before that is looked at',
  },
  'cases.step': {
    flights: 3,
    why: 'whom it touches follows from the case; a step that touches nobody takes two, one that makes what limits judge four',
  },
  'units.close': {
    flights: 3,
    why: 'positions that are carried are appointed and judged before the rest moves',
  },
  'people.export': {
    flights: 3,
    why: 'what a roster says besides is read, and it is audited when it is known how much was taken',
  },
  'files.download': {
    flights: 2,
    why: 'that one about somebody was read is kept in the audit, so it is a write',
  },
  'people.lookup': { flights: 3, why: 'the number is hashed with a key that entering answers' },
};

const isOperation = (name: string): name is Operation => Object.hasOwn(MATRIX, name);
const operations = Object.keys(MATRIX)
  .filter(isOperation)
  .filter(operation => !LEFT_OUT.includes(operation));

let wire: Wire;
let api: TestApi;
let world: World;
const NOW = new Date().toISOString();

/** A tenant without a policy, to enable one in. */
let bare: Client;
let bareKey: string;

beforeAll(async () => {
  wire = await startWire({ url: testDatabase().runtimeUrl, delay: DELAY });
  // One connection, so that what was prepared once is prepared.
  // Today, as for every home that serves beside this test and opens periods for all tenants of the database.
  api = await startTestApi({ runtimeUrl: wire.url, size: 1, clock: NOW });
  world = await newWorld(api);
  const tenant = await api.newTenant();
  bare = tenant.admin;
  bareKey = tenant.adminKey;
  await openTheirPeriods(api, [world.village.tenant.id, tenant.id]);
});
afterAll(async () => {
  await api.stop();
  await wire.close();
});

const methodOf = (operation: Operation): string =>
  registeredRoutes(api.app).find(candidate => candidate.operation === operation)?.method ?? 'GET';

const isRead = (operation: Operation): boolean => methodOf(operation) === 'GET';

/** A list as a file: one transaction a page, and one for the audit when it is known how much was taken. */
const isExport = (operation: Operation): boolean => operation.endsWith('.export');

/** Sends a sample request as whoever may and can do it. */
async function ask(operation: Operation, admin: Client, policyless: Client, login: () => Promise<Client>) {
  const request = EVERY_OPERATION[operation](world.ids);
  const client =
    operation === 'policies.enable' ? policyless : operation === 'sessions.end' ? await login() : admin;
  const json = request.body === undefined ? undefined : JSON.stringify(request.body);
  const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
  return () =>
    client.send(methodOf(operation), request.path, request.file ?? json, { ...type, ...request.headers });
}

async function newLogin(nobody: Client, as: (key: string) => Client): Promise<() => Promise<Client>> {
  const user = {
    name: `user-${Date.now()}`,
    password: 'long enough for anybody',
    grants: [{ role: 'reader', unitId: null }],
  };
  (await world.village.tenant.admin.post('/v1/users', user)).expectOk();
  const { name, password } = user;
  return async () => {
    const login = await nobody.post('/v1/sessions', { tenant: world.village.tenant.slug, name, password });
    return as(login.expectOk().text('token'));
  };
}

function print(title: string, rows: Record<string, Record<string, number>>): void {
  const [first = {}] = Object.values(rows);
  const columns = Object.keys(first);
  const lines = Object.entries(rows).map(
    ([name, row]) =>
      `${name.padEnd(24)}${columns.map(column => String(row[column]).padStart(column.length + 2)).join('')}`,
  );
  console.log(
    [title, `${' '.repeat(24)}${columns.map(column => `  ${column}`).join('')}`, ...lines].join('\n'),
  );
}

describe('flights on the wire on Node, every statement used before', () => {
  const counted: Record<string, { flights: number }> = {};
  let login: () => Promise<Client>;

  beforeAll(async () => {
    login = await newLogin(api.nobody, api.as);
  });
  afterAll(() => {
    print('Node, warm', counted);
    recordProof('flights on Node', {
      warm: Object.fromEntries(Object.entries(counted).map(([name, { flights }]) => [name, flights])),
    });
  });

  const count = async (operation: Operation): Promise<number> => {
    const { admin } = world.village.tenant;
    for (let warm = 0; warm < 2; warm++) (await (await ask(operation, admin, bare, login))()).expectOk();
    const send = await ask(operation, admin, bare, login);
    wire.reset();
    (await send()).expectOk();
    const flights = wire.flights();
    counted[operation] = { flights };
    return flights;
  };

  it.each(operations)('%s', async operation => {
    const aim = MORE[operation]?.flights ?? (isRead(operation) && !isExport(operation) ? 1 : 2);
    expect(await count(operation)).toBe(aim);
    expect(wire.connections()).toBe(0);
  });

  it('a change that is kept, with an idempotency key, takes two as well', async () => {
    const { admin } = world.village.tenant;
    const { group, person } = world.ids;
    const changes: [string, (n: number) => [string, unknown]][] = [
      [
        'units.create',
        n => [
          '/v1/units',
          { kind: 'sample.group', name: `组${n}`, parentId: world.ids.committee, from: '2026-01-01' },
        ],
      ],
      [
        'people.create',
        n => ['/v1/people', { name: `人${n}`, sex: 'unknown', unitId: group, from: '2026-01-01' }],
      ],
      [
        'events.record',
        n => ['/v1/events', { kind: 'sample.visit', on: `2026-01-0${n + 1}`, about: [{ personId: person }] }],
      ],
    ];
    for (const [name, change] of changes) {
      for (let n = 0; n < 3; n++) {
        const [path, body] = change(n);
        wire.reset();
        (await admin.post(path, body, { 'idempotency-key': `${name}-${n}` })).expectOk();
      }
      expect([name, wire.flights()]).toEqual([name, 2]);
      const [path, body] = change(2);
      wire.reset();
      (await admin.post(path, body, { 'idempotency-key': `${name}-2` })).expectOk();
      // The stored answer is found in the first flight; the second undoes it.
      expect([name, 'again', wire.flights()]).toEqual([name, 'again', 2]);
    }
  });

  it('the first request after a change of policies or settings learns of it with two flights more', async () => {
    const { admin } = world.village.tenant;
    (await admin.get('/v1/units')).expectOk();
    const before = await startTestApi({ runtimeUrl: wire.url, size: 1, clock: NOW });
    const elsewhere = before.as(world.village.tenant.adminKey);
    for (let warm = 0; warm < 2; warm++) (await elsewhere.get('/v1/units')).expectOk();
    (
      await admin.put('/v1/settings/sample.very-elderly-min-age', { value: 85, from: '2026-03-01' })
    ).expectOk();
    wire.reset();
    (await elsewhere.get('/v1/units')).expectOk();
    expect(wire.flights()).toBeLessThanOrEqual(3);
    wire.reset();
    (await elsewhere.get('/v1/units')).expectOk();
    expect(wire.flights()).toBe(1);
    await before.stop();
  });
});

describe('flights on the wire in workerd, a new connection for each transaction', () => {
  const counted: Record<string, { connections: number; 'start-up': number; statements: number }> = {};
  let worker: TestWorker;
  let login: () => Promise<Client>;

  beforeAll(async () => {
    worker = await startTestWorker({ runtimeUrl: wire.url, clock: NOW });
    login = await newLogin(worker.nobody, worker.as);
  });
  afterAll(async () => {
    print('workerd', counted);
    recordProof('flights in workerd', { operations: counted });
    await worker.stop();
  });

  it.each(proving ? operations : SOME)('%s', async operation => {
    const admin = worker.as(world.village.tenant.adminKey);
    const policyless = worker.as(bareKey);
    // The first request of an isolate learns the tenant's configuration.
    (await admin.get('/v1/me')).expectOk();
    (await policyless.get('/v1/me')).expectOk();
    const send = await ask(operation, admin, policyless, login);
    wire.reset();
    (await send()).expectOk();
    counted[operation] = {
      connections: wire.connections(),
      'start-up': wire.startUpFlights(),
      statements: wire.flights(),
    };
    const transactions = isExport(operation) ? (MORE[operation]?.flights ?? 2) : 1;
    expect(wire.connections()).toBe(transactions);
    // Start-up, SCRAM's two messages; then begin and enter, each new statement described and executed, commit.
    expect(wire.startUpFlights()).toBe(3 * transactions);
    if (isRead(operation) && !isExport(operation))
      expect(wire.flights()).toBeLessThanOrEqual(operation.endsWith('.list') ? 4 : 8);
  });
});
