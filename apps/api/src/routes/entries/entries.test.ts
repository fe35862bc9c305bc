import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from '../../testing/index.ts';

let api: TestApi;
let admin: Client;
let area: string;
let one: string;
let two: string;
let block: string;

const FUND = 'sample-forms.activity-fund';
const GRANT = 'sample-forms.activity-grant';
const entry = (more: Record<string, unknown> = {}) => ({
  kind: FUND,
  byUnitId: one,
  flow: 'budget',
  amount: 100_000,
  on: '2026-02-01',
  ...more,
});

beforeAll(async () => {
  api = await startTestApi();
  ({ admin } = await api.newTenant());
  (await admin.post('/v1/policies/sample-forms/enable', { from: '2025-01-01', settings: [] })).expectOk();
  const unit = async (kind: string, name: string, parentId?: string) =>
    (
      await admin.post('/v1/units', { kind: `sample-forms.${kind}`, name, from: '2020-01-01', parentId })
    ).expectOk().id;
  area = await unit('area', '新区');
  one = await unit('community', '一社区', area);
  two = await unit('community', '二社区', area);
  block = await unit('block', '一块区', one);
  const group = await unit('building-group', '一楼组', block);
  for (const name of ['甲家', '乙家']) {
    (await admin.post('/v1/households', { address: name, unitId: group, from: '2024-01-01' })).expectOk();
  }
});
afterAll(() => api.stop());

const bookOf = async (client: Client, unitId: string) => {
  const reply = await client.get(`/v1/books?kind=${FUND}&withinId=${unitId}`);
  return reply.expectOk().at('items.0');
};

describe('the books of a fund', () => {
  it('are each unit’s own, and what goes from one to another needs a document', async () => {
    (await admin.post('/v1/entries', entry())).expectOk();
    const spent = entry({ flow: 'spending', amount: 30_000, purpose: 'equipment' });
    (await admin.post('/v1/entries', spent)).expectOk();
    const bare = entry({ flow: 'allocation', amount: 20_000, toUnitId: two });
    const refused = await admin.post('/v1/entries', bare);
    expect([refused.status, refused.code]).toEqual([409, 'refused-by-rule']);
    expect(refused.at('refusals.0')).toMatchObject({ clauses: ['SF-29.4-b'], requirement: 'document' });
    (await admin.post('/v1/entries', { ...bare, document: '里坊新〔2026〕3号' })).expectOk();

    expect(await bookOf(admin, one)).toMatchObject({
      granted: 100_000,
      spent: 30_000,
      givenOn: 20_000,
      received: 0,
      balance: 50_000,
    });
    expect(await bookOf(admin, two)).toMatchObject({ received: 20_000, balance: 20_000 });
  });

  it('take no money for what the fund is not for, and name the clause', async () => {
    const banquet = await admin.post('/v1/entries', entry({ flow: 'spending', purpose: 'banquet' }));
    expect(banquet.at('refusals.0')).toMatchObject({
      rule: FUND,
      clauses: ['SF-29.4-a'],
      has: 'banquet',
      needs: 'venue, equipment',
    });
  });

  it.each([
    ['of a unit that keeps none', () => entry({ byUnitId: block }), 'invalid-input'],
    ['of tomorrow', () => entry({ on: '2099-01-01' }), 'invalid-input'],
    ['of half a fen', () => entry({ amount: 0.5 }), 'invalid-input'],
    ['of nothing', () => entry({ amount: 0 }), 'invalid-input'],
    ['to the same book', () => entry({ flow: 'allocation', toUnitId: one, document: 'x' }), 'invalid-input'],
    ['to another book that is no allocation', () => entry({ toUnitId: two }), 'invalid-input'],
    ['of a fund nobody defines', () => entry({ kind: 'sample-forms.nothing' }), 'kind-not-enabled'],
  ])('take no line %s', async (_what, body, code) => {
    expect((await admin.post('/v1/entries', body())).code).toBe(code);
  });
});

describe('an entry', () => {
  it('is put right and withdrawn with its history, by whoever has read it', async () => {
    const made = (await admin.post('/v1/entries', entry({ byUnitId: two, amount: 7_000 }))).expectOk();
    const path = `/v1/entries/${made.id}`;
    const right = { amount: 8_000, reason: '漏记' };
    expect((await admin.post(`${path}/correct`, right)).status).toBe(428);
    expect((await admin.post(`${path}/correct`, right, { 'if-match': '"9"' })).status).toBe(412);
    (await admin.post(`${path}/correct`, right, { 'if-match': '"1"' })).expectOk();
    (await admin.post(`${path}/withdraw`, { reason: '重复' }, { 'if-match': '"2"' })).expectOk();
    const again = await admin.post(`${path}/withdraw`, { reason: '重复' }, { 'if-match': '"3"' });
    expect(again.code).toBe('conflict');

    const read = (await admin.get(path)).expectOk();
    expect(read.body).toMatchObject({ status: 'withdrawn', amount: 8_000, reason: '重复', version: 3 });
    expect(read.at('history.0')).toMatchObject({ status: 'superseded', amount: 8_000, reason: '漏记' });
    expect(read.at('history.1')).toMatchObject({ status: 'superseded', amount: 7_000, reason: null });
    expect(await bookOf(admin, two)).toMatchObject({ granted: 0 });
  });

  it('sent twice with one key is entered once', async () => {
    const body = entry({ byUnitId: two, amount: 1_234 });
    const key = { 'idempotency-key': 'entry-once' };
    const [first, second] = [
      (await admin.post('/v1/entries', body, key)).expectOk(),
      (await admin.post('/v1/entries', body, key)).expectOk(),
    ];
    expect(second.id).toBe(first.id);
    expect(await bookOf(admin, two)).toMatchObject({ granted: 1_234 });
  });

  it('of another tenant does not exist', async () => {
    const made = (await admin.post('/v1/entries', entry())).expectOk();
    const other = (await api.newTenant()).admin;
    (await other.post('/v1/policies/sample-forms/enable', { from: '2025-01-01', settings: [] })).expectOk();
    expect((await other.get(`/v1/entries/${made.id}`)).status).toBe(404);
    expect((await other.post('/v1/entries', entry())).code).toBe('unknown-reference');
    expect((await other.get('/v1/entries')).expectOk().at('items')).toEqual([]);
  });
});

describe('an entitlement', () => {
  const paying = (on: string, amount = 100_000) => ({
    kind: 'sample-forms.grant-fund',
    byUnitId: area,
    flow: 'spending',
    amount,
    on,
    pays: { rule: GRANT, unitId: one },
  });

  it('is paid exactly, once, by fifty at once', async () => {
    const wrong = await admin.post('/v1/entries', paying('2026-02-02', 100_001));
    expect(wrong.at('refusals.0')).toMatchObject({ rule: GRANT, has: 100_001, needs: '100000' });
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => admin.post('/v1/entries', paying('2026-02-02'))),
    );
    expect(replies.filter(reply => reply.status === 201).length).toBe(1);
    expect(new Set(replies.map(reply => reply.status))).toEqual(new Set([201, 409]));
    const [found] = replies.filter(reply => reply.status === 201);
    expect(found?.at('pays.receipt')).toMatchObject({
      rule: GRANT,
      amount: '100000',
      period: '2026',
      clauses: ['SF-29.3-a', 'SF-29.3-b'],
    });
    const list = await admin.get(`/v1/entitlements?rule=${GRANT}&unitId=${one}&asOf=2026-02-28`);
    expect(list.expectOk().at('items.0')).toMatchObject({
      status: 'determined',
      amount: '100000',
      facts: [{ title: '户数', value: '2', from: '2026-01-01', to: '2026-01-01' }],
      paidTo: { id: one },
      paid: { amount: 100_000, on: '2026-02-02' },
    });
  });

  it('that was withdrawn can be paid again', async () => {
    const made = (await admin.post('/v1/entries', paying('2025-02-02'))).expectOk();
    expect((await admin.post('/v1/entries', paying('2025-03-02'))).at('refusals.0.requirement')).toBe('once');
    const changed = await admin.post(
      `/v1/entries/${made.id}/correct`,
      { amount: 1, reason: '改' },
      { 'if-match': '"1"' },
    );
    expect(changed.code).toBe('invalid-input');
    const path = `/v1/entries/${made.id}/withdraw`;
    (await admin.post(path, { reason: '退回' }, { 'if-match': '"1"' })).expectOk();
    (await admin.post('/v1/entries', paying('2025-03-02'))).expectOk();
  });

  it('that waits for a setting says which, by which clause, page by page', async () => {
    const query = `rule=sample-forms.least-activity-funds&withinId=${area}&limit=1`;
    const first = (await admin.get(`/v1/entitlements?${query}`)).expectOk();
    expect(first.at('items.0')).toMatchObject({
      status: 'undetermined',
      amount: null,
      awaits: [{ what: 'setting', name: 'sample-forms.least-per-household', clauses: ['SF-29.5'] }],
      computed: '户数 × 每户活动资金下限',
    });
    const cursor = first.text('nextCursor');
    const second = (await admin.get(`/v1/entitlements?${query}&cursor=${cursor}`)).expectOk();
    expect(second.at('items.0.unit.id')).not.toBe(first.at('items.0.unit.id'));
    expect(second.at('nextCursor')).toBeNull();
  });
});
