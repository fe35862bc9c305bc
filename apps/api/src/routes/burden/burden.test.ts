import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../../testing/neighbourhood.ts';

let api: TestApi;
let tenant: TestTenant;
let place: Neighbourhood;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-04-10T04:00:00Z' });
  tenant = await api.newTenant({
    policies: ['sample', 'sample-alongside'],
    enabledFrom: '2026-01-01',
    settings: { 'sample.welcome-limit': { amount: 7, unit: 'days' } },
  });
  place = await neighbourhood(tenant);
  for (const group of [place.groups[0], place.groups[0], place.groups[1]]) {
    const resident = await place.resident({ group, from: '2025-01-01' });
    await place.enter(resident, 'living-alone', '2025-02-01');
  }
});
afterAll(() => api.stop());

const burden = async (query: string, client = tenant.admin) =>
  (await client.get(`/v1/burden?${query}`)).expectOk().items.map(Object);

describe('the burden', () => {
  it('counts what each policy asks of each unit, by how many it is owed to', async () => {
    const [group, ...others] = await burden(`withinId=${place.groups[0]}`);
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      unit: { id: place.groups[0], kind: 'sample.group' },
      policy: 'sample',
      issuer: '里坊示范街道办事处',
      // Two people are visited every month; welcome, follow-up and neighbourly visits have no place in the calendar.
      duties: 4,
      timesAYear: 24,
      uncounted: 3,
      lines: null,
    });
    expect(group.clauses).toEqual(expect.arrayContaining(['LF-5', 'LF-7', 'LF-12.6']));
    const other = await burden(`withinId=${place.groups[1]}`);
    expect(other).toMatchObject([{ timesAYear: 12 }]);
  });

  it('says each thing and the fields it asks for when asked to', async () => {
    const [group] = await burden(`withinId=${place.groups[0]}&include=lines`);
    expect(group.lines).toContainEqual({
      part: 'duty',
      name: 'sample.monthly-visit',
      title: '每月探访',
      askedBy: [{ policy: 'sample', clauses: ['LF-5'] }],
      countedBefore: false,
      fields: [],
      owedTo: 2,
      timesAYear: 24,
    });
    const book = group.lines.find(({ name }: { name: string }) => name === 'sample.suggestion-book');
    expect(book.fields.map(({ name }: { name: string }) => name)).toEqual(['text', 'answer']);
    const fields = group.lines.flatMap((line: { fields: unknown[] }) => line.fields);
    expect(group.fields).toBe(fields.length);
    const english = await tenant.admin.get(`/v1/burden?withinId=${place.groups[0]}&include=lines`, {
      'accept-language': 'en',
    });
    expect(JSON.stringify(english.body)).toContain('Monthly visit');
  });

  it('is of a level, of one policy, and of the policies that bind on the day', async () => {
    const kinds = async (query: string) =>
      new Set((await burden(query)).map(({ unit, policy }) => `${policy} ${unit.kind}`));
    expect(await kinds('level=sample.committee')).toEqual(new Set(['sample sample.committee']));
    expect(await kinds('policy=sample-alongside')).toEqual(new Set());
    const shared = { kind: 'core.sub-district', name: '另一街道', from: '2020-01-01' };
    const street = (await tenant.admin.post('/v1/units', shared)).id;
    const committee = {
      kind: 'core.residents-committee',
      name: '另一居委会',
      from: '2020-01-01',
      parentId: street,
    };
    (await tenant.admin.post('/v1/units', committee)).expectOk();
    expect(await kinds('policy=sample-alongside')).toEqual(
      new Set(['sample-alongside core.residents-committee']),
    );
    expect(await kinds('asOf=2025-12-31')).toEqual(new Set());
  });

  it('is read page by page, each unit and policy once', async () => {
    const whole = await burden('limit=200');
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await tenant.admin.get(`/v1/burden?limit=2${cursor}`);
      seen.push(...page.items.map(item => `${Object(item).unit.id} ${Object(item).policy}`));
      const next = page.at('nextCursor');
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(seen).toEqual(whole.map(({ unit, policy }) => `${unit.id} ${policy}`));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is a file of the same rows', async () => {
    const file = String((await tenant.admin.get('/v1/burden.csv')).expectOk().body);
    expect(file.trimEnd().split('\r\n')).toHaveLength((await burden('limit=200')).length + 1);
    expect(file).toContain('里坊示范街道办事处');
  });

  it('ends at the reach of whoever asks, and at the tenant', async () => {
    const officer = await tenant.role('officer', place.groups[1]);
    expect((await burden('limit=200', officer)).map(({ unit }) => unit.id)).toEqual([place.groups[1]]);
    expect((await officer.get(`/v1/burden.html?unitId=${place.groups[0]}`)).status).toBe(404);
    const other = await api.newTenant({ policies: ['sample'], enabledFrom: '2026-01-01' });
    expect(await burden(`withinId=${place.groups[0]}`, other.admin)).toEqual([]);
    expect((await other.admin.get(`/v1/burden.html?unitId=${place.groups[0]}`)).status).toBe(404);
    expect((await tenant.admin.get('/v1/burden?include=rows')).code).toBe('invalid-input');
  });
});
