import { MATRIX, type Operation } from '@lifang/core';
import { keepingPool } from '@lifang/db';
import { explain, proving, recordProof, type SentStatement, testDatabase } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crowd, largeTables } from './testing/crowd.ts';
import { EVERY_OPERATION } from './testing/every-operation.ts';
import { type Client, startTestApi, type TestApi } from './testing/index.ts';
import { openTheirPeriods } from './testing/open-periods.ts';
import { registeredRoutes } from './testing/routes.ts';
import { newVillage } from './testing/village.ts';
import { newWorld, type World } from './testing/world.ts';

/** Enough tenants that one of them is a small part of each table, where an index pays. */
const TENANTS = 8;
const PEOPLE = proving ? 30_000 : 2_500;
const LARGE = 1_000;

/** What reads a whole tenant to answer, and says so. */
const WHOLE_TENANT: readonly Operation[] = ['audit.verify'];

const isOperation = (name: string): name is Operation => Object.hasOwn(MATRIX, name);

let api: TestApi;
let world: World;
let large: Set<string>;
const sent: SentStatement[] = [];
const pool = keepingPool({ url: testDatabase().runtimeUrl, prepare: true, size: 1 });

beforeAll(async () => {
  api = await startTestApi({
    onStatement: (text, parameters) => sent.push({ text, parameters: parameters ?? [] }),
  });
  world = await newWorld(api);
  const { village } = world;
  await crowd(village.tenant.id, [village.group, village.otherGroup, village.farGroup], PEOPLE);
  const crowded = [village.tenant.id];
  for (let more = 1; more < TENANTS; more++) {
    const other = await newVillage(api);
    await crowd(other.tenant.id, [other.group, other.otherGroup, other.farGroup], PEOPLE);
    crowded.push(other.tenant.id);
  }
  await openTheirPeriods(api, crowded);
  large = await largeTables(LARGE);
});
afterAll(async () => {
  await pool.end();
  await api.stop();
});

/** Every list with every filter it takes, and what else only reads. */
function requests(): [string, string][] {
  const { ids } = world;
  const week = 'from=2025-03-01&to=2025-03-08';
  const reads = registeredRoutes(api.app)
    .filter(
      ({ method, operation }) =>
        method === 'GET' && isOperation(operation) && !WHOLE_TENANT.includes(operation),
    )
    .flatMap(({ operation }): [string, string][] =>
      isOperation(operation) ? [[operation, EVERY_OPERATION[operation](ids).path]] : [],
    );
  const lists: [string, string[]][] = [
    [
      'units',
      [
        '',
        'kind=sample.group',
        `parentId=${ids.committee}`,
        `withinId=${ids.street}`,
        'externalId=U-7',
        'asOf=2025-06-01',
      ],
    ],
    [
      'people',
      [
        '',
        'name=一',
        `withinId=${ids.group}`,
        `householdId=${ids.household}`,
        'category=sample.living-alone',
        'externalId=P-7',
        'asOf=2025-06-01',
      ],
    ],
    [
      'households',
      ['', `withinId=${ids.group}`, 'category=sample.new-household', 'externalId=H-9', 'asOf=2025-06-01'],
    ],
    [
      'categories',
      [
        '',
        'kind=sample.living-alone',
        `personId=${ids.person}`,
        `householdId=${ids.household}`,
        `unitId=${ids.group}`,
        `withinId=${ids.group}`,
        'externalId=C-5',
        'kind=sample.living-alone&externalId=C-5',
      ],
    ],
    [
      'appointments',
      [
        '',
        'kind=sample.helper',
        `personId=${ids.worker}`,
        `unitId=${ids.group}`,
        `withinId=${ids.group}`,
        'externalId=A-2',
        'kind=sample.helper&externalId=A-2',
      ],
    ],
    [
      'events',
      [
        '',
        'kind=sample.visit',
        week,
        `kind=sample.visit&${week}`,
        `aboutId=${ids.person}`,
        `byUnitId=${ids.group}`,
        'externalId=E-9',
        'kind=sample.visit&externalId=E-9',
        'status=kept',
      ],
    ],
    ['users', ['', 'name=user-8', 'status=active']],
    ['api-keys', ['']],
    ['imports', ['']],
    ['settings', ['', 'asOf=2025-06-01']],
    ['audit', ['', 'noun=person', `targetId=${ids.person}`, `actorId=${ids.person}`, week]],
    [
      'duties',
      [
        '',
        'rule=sample.monthly-visit',
        `withinId=${ids.group}`,
        `subjectId=${ids.person}`,
        `subjectId=${ids.person}&asOf=2025-06-30`,
        'period=2026-03',
        'status=overdue',
      ],
    ],
    [
      'breaches',
      [
        '',
        'rule=sample.one-director',
        `withinId=${ids.group}`,
        `subjectId=${ids.team}`,
        'status=healed',
        'asOf=2025-06-01&status=open,accepted,healed',
      ],
    ],
    ['compliance', ['period=2026-03', `withinId=${ids.group}`, 'rule=sample.monthly-visit&period=2026-02']],
  ];
  return [
    ...reads,
    ...lists.flatMap(([noun, queries]) =>
      queries.map((query): [string, string] => [
        `${noun}.list ${query.replaceAll(/[0-9a-f-]{36}/g, '…')}`,
        `/v1/${noun}?${query}`,
      ]),
    ),
  ];
}

describe(`with ${TENANTS} tenants of ${PEOPLE} people, no list reads a large table from end to end`, () => {
  it.each([
    ['over the whole tenant', null],
    ['over one group', 'group'],
  ] as const)('%s', async (_over, unit) => {
    const { tenant } = world.village;
    const client: Client = unit === null ? tenant.admin : await tenant.role('administrator', world.ids[unit]);
    (await client.get('/v1/me')).expectOk();
    const scans: string[] = [];
    const costs: { name: string; blocks: number; discarded: number }[] = [];
    for (const [name, path] of requests()) {
      sent.length = 0;
      const reply = await client.get(path);
      expect([name, reply.status < 500]).toEqual([name, true]);
      const [begin, ...statements] = [...sent];
      const enter = begin?.text.replace(/^begin; /, '') ?? '';
      for (const statement of statements) {
        if (!/^\s*(select|with)\b/i.test(statement.text)) continue;
        const { scanned, blocks, discarded } = await explain(pool, enter, statement);
        scans.push(...scanned.filter(table => large.has(table)).map(table => `${name}: ${table}`));
        costs.push({ name, blocks, discarded });
      }
    }
    const dear = costs.toSorted((a, b) => b.blocks - a.blocks).slice(0, 12);
    console.log(
      dear.map(cost => `${cost.blocks} blocks, ${cost.discarded} rows discarded: ${cost.name}`).join('\n'),
    );
    recordProof('plans of lists', {
      tenants: TENANTS,
      people: PEOPLE,
      over: unit ?? 'tenant',
      statements: costs.length,
      scans: scans.length,
      dear,
    });
    expect(costs.length).toBeGreaterThan(50);
    expect(scans).toEqual([]);
  });
});
