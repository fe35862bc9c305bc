import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bodies, bodiesOf } from '../../testing/bodies.ts';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';

let api: TestApi;
let tenant: TestTenant;
let place: NewArea;
let bodies: Bodies;
let watch: string;
let holder: string;
let seat: string;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
  place = await newArea(tenant);
  bodies = bodiesOf(tenant, place);
  watch = await bodies.group('watch-group');
  holder = await bodies.person();
  await place.appoint('group-leader', holder, place.groups[0], '2020-01-01');
  seat = (await bodies.seat('watch-head', watch, holder, { from: '2025-02-01', to: '2025-12-31' })).id;
});
afterAll(() => api.stop());

const rules = async (query: string, client = tenant.admin) =>
  (await client.get(`/v1/freedoms?${query}`)).expectOk().items.map(item => Object(item).rule);

describe('GET /v1/freedoms', () => {
  it('answers what a unit may do and what is left to it, with clause, reading and since when', async () => {
    const { items } = (await tenant.admin.get(`/v1/freedoms?bodyId=${place.community}`)).expectOk();
    const community = { noun: 'unit', kind: 'sample-forms.community', id: place.community, name: '第一社区' };
    expect(items).toEqual([
      {
        rule: 'sample-forms.speaks-for-residents',
        form: 'permitted',
        title: '代表本社区居民',
        clauses: ['SF-29.11-a'],
        reading: null,
        policy: {
          slug: 'sample-forms',
          encoding: expect.any(String),
          document: '里坊示范新区楼组共治工作细则',
          number: '里坊新发〔2024〕2号',
        },
        asOf: '2026-03-31',
        body: community,
        personId: null,
        unit: { id: place.community, name: '第一社区' },
        since: '2025-01-01',
        leaves: [],
      },
      expect.objectContaining({
        rule: 'sample-forms.circles-as-they-like',
        form: 'unregulated',
        clauses: ['SF-29.12-b'],
        body: community,
        leaves: [{ kind: 'sample-forms.circle', title: '兴趣小组' }],
      }),
    ]);
  });

  it('answers for a body, and for whoever holds a post as long as they do', async () => {
    expect(await rules(`bodyId=${watch}`)).toEqual(['sample-forms.assembly-daily-work']);
    const ledgers = ['sample-forms.looks-into-ledgers'];
    expect(await rules(`bodyId=${holder}&asOf=2025-12-31`)).toEqual(ledgers);
    expect(await rules(`bodyId=${seat}&asOf=2025-02-01`)).toEqual(ledgers);
    expect(await rules(`bodyId=${holder}&asOf=2025-01-31`)).toEqual([]);
    expect(await rules(`bodyId=${holder}&asOf=2026-01-01`)).toEqual([]);
    expect(await rules(`bodyId=${place.blocks[0]}`)).toEqual([]);
  });

  it('says nothing before the policy binds', async () => {
    expect(await rules(`bodyId=${place.community}&asOf=2024-12-31`)).toEqual([]);
  });

  it('narrows by rule, clause, form and unit, page by page', async () => {
    const asOf = 'asOf=2025-06-01';
    expect(await rules(`clause=SF-29.11-b&${asOf}`)).toEqual(['sample-forms.assembly-daily-work']);
    expect(await rules(`rule=sample-forms.looks-into-ledgers&${asOf}`)).toHaveLength(1);
    expect(await rules(`form=unregulated&${asOf}`)).toEqual(['sample-forms.circles-as-they-like']);
    expect(await rules(`withinId=${place.blocks[0]}&${asOf}`)).toEqual([]);
    const pages: unknown[] = [];
    let cursor = '';
    for (let turn = 0; turn < 4; turn++) {
      const page = (await tenant.admin.get(`/v1/freedoms?${asOf}&limit=1${cursor}`)).expectOk();
      pages.push(...page.items.map(item => Object(item).rule));
      const next = page.at('nextCursor');
      expect(typeof next).toBe(turn === 3 ? 'object' : 'string');
      cursor = `&cursor=${next}`;
    }
    expect(pages).toEqual([
      'sample-forms.speaks-for-residents',
      'sample-forms.assembly-daily-work',
      'sample-forms.looks-into-ledgers',
      'sample-forms.circles-as-they-like',
    ]);
  });

  it('refuses what it does not know', async () => {
    expect((await tenant.admin.get('/v1/freedoms?form=owed')).code).toBe('invalid-input');
    expect((await tenant.admin.get('/v1/freedoms?bodyId=1')).code).toBe('invalid-input');
    expect((await tenant.admin.get('/v1/freedoms?subject=1')).code).toBe('invalid-input');
  });

  it('keeps names from a reader, other subtrees from whoever is elsewhere, and everything from other tenants', async () => {
    const asOf = 'asOf=2025-06-01';
    const reader = await tenant.role('reader', place.community);
    const seen = (await reader.get(`/v1/freedoms?bodyId=${holder}&${asOf}`)).expectOk();
    expect(seen.at('items.0.body.name')).toBe('钱**');
    const far = await tenant.role('worker', place.blocks[1]);
    expect(await rules(asOf, far)).toEqual([]);
    const other = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
    await newArea(other);
    expect(await rules(`bodyId=${place.community}`, other.admin)).toEqual([]);
    expect(await rules(`withinId=${place.area}&${asOf}`, other.admin)).toEqual([]);
  });
});

describe('the document of a policy', () => {
  it('lists its freedoms, and its clause table names them as what carries a clause', async () => {
    const policy = (await tenant.admin.get('/v1/policies/sample-forms')).expectOk();
    expect(policy.at('freedoms')).toContainEqual({
      name: 'sample-forms.circles-as-they-like',
      title: '兴趣小组的个数、人数和成立时间',
      english: 'How many circles there are, how large and since when',
      clauses: ['SF-29.12-b'],
      reading: null,
      form: 'unregulated',
      of: ['sample-forms.community'],
    });
    const table = (await tenant.admin.get('/v1/policies/sample-forms/clauses')).expectOk();
    const clauses = Object(table.body).clauses;
    expect(Object(clauses.find((one: { number: string }) => one.number === 'SF-29.11-c')).carriedBy).toEqual([
      expect.objectContaining({ part: 'freedom', name: 'sample-forms.looks-into-ledgers' }),
    ]);
  });
});
