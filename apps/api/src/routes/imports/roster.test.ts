import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { applied, csv, NOTHING, ROSTER_HEADER, resident, take, treeTenant } from './testing/take.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const home = { householdExternalId: 'H1', address: '示例路1号101室' };
const roster = (...rows: string[][]) => csv(ROSTER_HEADER, ...rows);
const first = () =>
  roster(
    resident('P1', {
      ...home,
      sex: '女',
      birthDay: '1940-05-06',
      phone: '13800000001',
      categories: 'sample.living-alone@2024-05-01',
    }),
    resident('P2', {
      ...home,
      sex: 'male',
      idNumber: '11010519491231002X',
      householdCategories: 'sample.new-household',
    }),
    resident('P3', { unitExternalId: 'G3', from: '2025-01-15', categories: 'sample.living-alone' }),
  );

describe('a roster', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await treeTenant(api);
  });

  it('tells by a dry run what it would add, and keeps nothing', async () => {
    const dry = await take(api, tenant.admin, 'roster', first(), '&dryRun=true');
    expect(dry.body).toMatchObject({ status: 'checked', dryRun: true, rows: 3, progress: 3 });
    expect(dry.at('report')).toMatchObject({ counts: { ...NOTHING, added: 3 }, errors: [], errorsTotal: 0 });
    expect((await tenant.admin.get('/v1/people')).items).toEqual([]);
  });

  it('adds everybody, then changes nothing when it comes again', async () => {
    const done = await applied(api, tenant.admin, 'roster', first());
    expect(done.at('report.counts')).toEqual({ ...NOTHING, added: 3 });
    const people = await tenant.admin.get('/v1/people');
    expect(people.items).toHaveLength(3);
    const again = await applied(api, tenant.admin, 'roster', first());
    expect(again.at('report')).toMatchObject({
      counts: { ...NOTHING, unchanged: 3 },
      samples: { added: [], changed: [] },
    });
  });

  it('shows exactly the differences of a changed roster', async () => {
    const changed = roster(
      resident('P1', {
        ...home,
        sex: '女',
        birthDay: '1940-05-06',
        phone: '13800000002',
        categories: 'sample.living-alone@2024-05-01',
      }),
      resident('P2', {
        ...home,
        sex: 'male',
        idNumber: '11010519491231002X',
        name: '改名',
        householdCategories: 'sample.new-household',
        to: '2026-02-01',
      }),
      resident('P4', { unitExternalId: 'G2', from: '2026-03-01' }),
    );
    const dry = await take(api, tenant.admin, 'roster', changed, '&dryRun=true');
    const expected = {
      counts: { added: 1, changed: 1, ended: 1, unchanged: 0, absent: 1 },
      samples: {
        added: [{ externalId: 'P4', fields: [] }],
        changed: [{ externalId: 'P1', fields: ['phone'] }],
        ended: [{ externalId: 'P2', fields: ['name', 'to'] }],
        absent: [{ externalId: 'P3', fields: [] }],
      },
    };
    expect(dry.at('report')).toMatchObject(expected);
    const done = await applied(api, tenant.admin, 'roster', changed);
    expect(done.at('report')).toMatchObject(expected);
    const again = await applied(api, tenant.admin, 'roster', changed);
    expect(again.at('report.counts')).toEqual({ ...NOTHING, unchanged: 3, absent: 1 });
  });

  it('moves somebody to another unit from the day the row says, else from today', async () => {
    const moved = roster(
      resident('P3', { unitExternalId: 'G2', from: '2026-02-10', categories: 'sample.living-alone' }),
    );
    const done = await applied(api, tenant.admin, 'roster', moved);
    expect(done.at('report.samples.changed')).toEqual([{ externalId: 'P3', fields: ['unitExternalId'] }]);
    const there = await tenant.admin.get('/v1/people?externalId=P3');
    expect(there.at('items.0.from')).toBe('2026-02-10');
    const back = roster(
      resident('P3', { unitExternalId: 'G3', from: '2026-02-10', categories: 'sample.living-alone' }),
    );
    await applied(api, tenant.admin, 'roster', back);
    expect((await tenant.admin.get('/v1/people?externalId=P3')).at('items.0.from')).toBe(api.today());
    expect((await applied(api, tenant.admin, 'roster', back)).at('report.counts.unchanged')).toBe(1);
  });

  it('moves a household as a whole', async () => {
    const tenant = await treeTenant(api);
    const row = (id: string, unit: string, from: string) =>
      resident(id, { ...home, unitExternalId: unit, from });
    await applied(
      api,
      tenant.admin,
      'roster',
      roster(row('A', 'G1', '2024-03-01'), row('B', 'G1', '2024-06-01')),
    );
    const alone = await take(api, tenant.admin, 'roster', roster(row('A', 'G2', '2025-03-01')));
    expect(alone.body).toMatchObject({
      status: 'rejected',
      report: {
        errors: [
          {
            line: 2,
            column: 'householdExternalId',
            reason: '1 who live there are not in the file: a household moves as a whole',
          },
        ],
      },
    });
    const split = await take(
      api,
      tenant.admin,
      'roster',
      roster(row('A', 'G2', '2025-03-01'), row('B', 'G1', '2024-06-01')),
    );
    expect(split.at('report.errors')).toEqual([
      { line: 3, column: 'unitExternalId', reason: 'the household is in another unit on line 2' },
    ]);
    const both = roster(row('A', 'G2', '2025-03-01'), row('B', 'G2', '2024-06-01'));
    await applied(api, tenant.admin, 'roster', both);
    for (const id of ['A', 'B']) {
      expect((await tenant.admin.get(`/v1/people?externalId=${id}`)).at('items.0.from')).toBe('2025-03-01');
    }
    expect((await applied(api, tenant.admin, 'roster', both)).at('report.counts.unchanged')).toBe(2);
  });

  it('derives lists from age and opens duties', async () => {
    const lists = await tenant.admin.get('/v1/categories?kind=sample.very-elderly');
    expect(lists.items).toHaveLength(1);
    const duties = await tenant.admin.get('/v1/duties?limit=5');
    expect(duties.items.length).toBeGreaterThan(0);
  });
});
