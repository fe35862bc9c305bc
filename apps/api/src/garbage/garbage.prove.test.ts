import { proofSeed, proving, recordProof, superuser } from '@lifang/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../testing/neighbourhood.ts';
import { mutated, mutations } from './mutate.ts';
import { rowsOf } from './rows.ts';

const TRIES = proving ? 20_000 : 600;
const BATCH = 100;

/** A request that would succeed as it stands. */
interface Good {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'GET';
  readonly path: string;
  readonly body?: unknown;
  readonly version?: boolean;
}

describe('garbage', () => {
  const sql = superuser();
  let api: TestApi;
  let tenant: TestTenant;
  let other: TestTenant;
  let place: Neighbourhood;
  let good: Good[];
  let foreign: string[];

  beforeAll(async () => {
    api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
    tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
    other = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
    place = await neighbourhood(tenant);
    const elsewhere = await neighbourhood(other);
    const person = await place.resident();
    const household = await place.household();
    const membership = await place.enter(person, 'living-alone', '2020-01-01');
    const event = await place.visit(person, '2026-03-01');
    const stranger = await elsewhere.resident();
    foreign = [stranger, ...elsewhere.groups, await elsewhere.visit(stranger, '2026-03-01')];
    const duty = `sample.monthly-visit~${person}~2026-02-01`;
    good = [
      {
        method: 'POST',
        path: '/v1/units',
        body: {
          kind: 'sample.group',
          name: '第三小组',
          parentId: place.committee,
          from: '2020-01-01',
          data: {},
        },
      },
      {
        method: 'PATCH',
        path: `/v1/units/${place.committee}`,
        body: { name: '居委会', data: {} },
        version: true,
      },
      {
        method: 'POST',
        path: `/v1/units/${place.groups[1]}/move`,
        body: { parentId: place.committee, on: '2026-01-01' },
        version: true,
      },
      {
        method: 'POST',
        path: '/v1/households',
        body: { address: '示例路2号', unitId: place.groups[0], from: '2020-01-01', externalId: 'H-1' },
      },
      {
        method: 'POST',
        path: '/v1/people',
        body: {
          name: '钱示例',
          sex: 'male',
          bornOn: '1950-01-01',
          householdId: household,
          from: '2020-01-01',
        },
      },
      {
        method: 'PATCH',
        path: `/v1/people/${person}`,
        body: { name: '孙示例', phone: '10000000000' },
        version: true,
      },
      {
        method: 'POST',
        path: `/v1/people/${person}/move`,
        body: { unitId: place.groups[1], on: '2026-03-30' },
        version: true,
      },
      {
        method: 'POST',
        path: '/v1/categories',
        body: { kind: 'sample.new-household', householdId: household, from: '2026-03-01', to: '2026-03-20' },
      },
      { method: 'POST', path: `/v1/categories/${membership}/end`, body: { to: '2026-03-30' }, version: true },
      {
        method: 'POST',
        path: '/v1/appointments',
        body: { kind: 'sample.helper', personId: person, unitId: place.groups[0], from: '2025-01-01' },
      },
      {
        method: 'POST',
        path: '/v1/events',
        body: {
          kind: 'sample.visit',
          on: '2026-03-02',
          about: [{ personId: person }],
          participantIds: [person],
          byUnitId: place.groups[0],
          data: { findings: '好' },
        },
      },
      {
        method: 'POST',
        path: '/v1/events/batch',
        body: { items: [{ kind: 'sample.visit', on: '2026-03-02', about: [{ householdId: household }] }] },
      },
      {
        method: 'POST',
        path: `/v1/events/${event}/correct`,
        body: { on: '2026-03-03', about: [{ personId: person }], reason: '更正' },
        version: true,
      },
      {
        method: 'PUT',
        path: '/v1/settings/sample.welcome-limit',
        body: { value: { amount: 3, unit: 'days' }, from: '2026-01-01', reason: '试' },
      },
      { method: 'POST', path: `/v1/duties/${duty}/excuse`, body: { reason: '外出' } },
      {
        method: 'POST',
        path: '/v1/users',
        body: {
          name: 'worker-1',
          password: 'long enough a word',
          grants: [{ role: 'worker', unitId: place.groups[0] }],
        },
      },
      {
        method: 'POST',
        path: '/v1/api-keys',
        body: { name: 'key-1', grants: [{ role: 'reader', unitId: null }] },
      },
    ];
  });
  afterAll(async () => {
    await api.stop();
    await sql.end();
  });

  it(
    'is refused by name, answers nothing of ours, and changes nothing',
    async () => {
      const seed = proofSeed('garbage');
      const theirs = await rowsOf(sql, other.id);
      const arbitrary = fc.record({
        which: fc.nat(good.length - 1),
        changes: fc.array(mutations(foreign), { minLength: 1, maxLength: 3 }),
      });
      const tries = fc.sample(arbitrary, { seed, numRuns: TRIES });
      let refused = 0;
      for (let start = 0; start < tries.length; start += BATCH) {
        const before = await rowsOf(sql, tenant.id);
        let accepted = 0;
        for (const { which, changes } of tries.slice(start, start + BATCH)) {
          const request = good[which];
          if (request === undefined) continue;
          const body = changes.reduce<unknown>((value, change) => mutated(value, change), request.body);
          const text = JSON.stringify(body) ?? 'null';
          const headers = {
            'content-type': 'application/json',
            ...(request.version ? { 'if-match': '"1"' } : {}),
          };
          const reply = await tenant.admin.send(request.method, `${request.path}?dryRun=true`, text, headers);
          expect(reply.status, `${request.method} ${request.path} ${text}`).toBeLessThan(500);
          if (reply.status < 400) accepted += 1;
          else {
            refused += 1;
            expect(reply.headers.get('content-type')).toContain('application/problem+json');
            expect(reply.text('code')).not.toBe('');
          }
        }
        expect(await rowsOf(sql, tenant.id), `after ${accepted} accepted dry runs`).toEqual(before);
      }
      expect(await rowsOf(sql, other.id)).toEqual(theirs);
      expect(refused).toBeGreaterThan(TRIES / 2);
      recordProof('garbage', { seed, requests: TRIES, refused, serverErrors: 0, rowsChanged: 0 });
    },
    proving ? 1_200_000 : 60_000,
  );
});
