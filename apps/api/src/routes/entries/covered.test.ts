import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from '../../testing/index.ts';

const FUND = 'sample-forms.mutual-aid';

let api: TestApi;
let admin: Client;
let area: string;
let one: string;
let two: string;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  ({ admin } = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' }));
  area = (await admin.post('/v1/units', { kind: 'sample-forms.area', name: '新区', from: '2020-01-01' })).id;
});
beforeEach(async () => {
  const community = async (name: string) => {
    const body = { kind: 'sample-forms.community', name, from: '2020-01-01', parentId: area };
    return (await admin.post('/v1/units', body)).expectOk().id;
  };
  [one, two] = [await community('一社区'), await community('二社区')];
});
afterAll(() => api.stop());

type More = Record<string, unknown>;
const enter = (flow: string, amount: number, on: string, more: More = {}) =>
  admin.post('/v1/entries', { kind: FUND, byUnitId: one, flow, amount, on, ...more });
const change = (id: string, verb: 'correct' | 'withdraw', body: More) =>
  admin.post(`/v1/entries/${id}/${verb}`, { reason: '更正', ...body }, { 'if-match': '"1"' });
const balance = async (unitId = one) =>
  (await admin.get(`/v1/books?kind=${FUND}&withinId=${unitId}`)).expectOk().at('items.0.balance');
const refusal = { rule: FUND, clauses: ['SF-29.14'], requirement: 'covered', needs: '0' };

describe('a book of which no more leaves than is in it', () => {
  it('gives to the last fen, and says what would be lacking on which day', async () => {
    (await enter('budget', 1_000, '2026-03-01')).expectOk();
    const refused = await enter('spending', 1_001, '2026-03-02');
    expect([refused.status, refused.code]).toEqual([409, 'refused-by-rule']);
    expect(refused.at('refusals.0')).toMatchObject({ ...refusal, has: '-1' });
    expect(refused.at('refusals.0.next')).toBe(
      '一社区的社区互助金在2026-03-02将缺1分：先登记拨入，或减少支出',
    );
    (await enter('spending', 1_000, '2026-03-01')).expectOk();
    expect(await balance()).toBe(0);
    (await enter('budget', 9_007_199_254_740_990, '2026-03-02')).expectOk();
    (await enter('spending', 9_007_199_254_740_990, '2026-03-02')).expectOk();
    expect((await enter('spending', 1, '2026-03-02')).at('refusals.0')).toMatchObject({ has: '-1' });
  });

  it('counts what is entered late for every day since', async () => {
    (await enter('budget', 1_000, '2026-03-01')).expectOk();
    (await enter('spending', 900, '2026-03-20')).expectOk();
    const late = await enter('spending', 101, '2026-03-10');
    expect(late.at('refusals.0')).toMatchObject({ ...refusal, has: '-1' });
    expect(late.at('refusals.0.next')).toContain('2026-03-20');
    expect((await enter('spending', 1, '2026-02-28')).code).toBe('refused-by-rule');
    (await enter('spending', 100, '2026-03-10')).expectOk();
  });

  it('lets nobody take back or lessen what has been spent', async () => {
    const granted = (await enter('budget', 1_000, '2026-03-01')).expectOk();
    const spent = (await enter('spending', 600, '2026-03-02')).expectOk();
    expect((await change(granted.id, 'withdraw', {})).at('refusals.0')).toMatchObject({ has: '-600' });
    expect((await change(granted.id, 'correct', { amount: 599 })).at('refusals.0')).toMatchObject({
      has: '-1',
    });
    expect((await change(granted.id, 'correct', { on: '2026-03-03' })).code).toBe('refused-by-rule');
    expect((await change(spent.id, 'correct', { amount: 1_001 })).code).toBe('refused-by-rule');
    (await change(spent.id, 'correct', { amount: 1_000 })).expectOk();
    (await change(granted.id, 'correct', { amount: 1_200 })).expectOk();
    expect(await balance()).toBe(200);
  });

  it('holds for what came from another book', async () => {
    (await enter('budget', 1_000, '2026-03-01')).expectOk();
    const given = { toUnitId: two, document: '新区〔2026〕1号' };
    expect((await enter('allocation', 1_001, '2026-03-02', given)).code).toBe('refused-by-rule');
    const allocated = (await enter('allocation', 400, '2026-03-02', given)).expectOk();
    (await enter('spending', 400, '2026-03-03', { byUnitId: two })).expectOk();
    const back = await change(allocated.id, 'withdraw', {});
    expect(back.at('refusals.0')).toMatchObject({ ...refusal, has: '-400' });
    expect((await change(allocated.id, 'correct', { amount: 399 })).code).toBe('refused-by-rule');
    expect([await balance(one), await balance(two)]).toEqual([600, 0]);
  });

  it('lets exactly as many through as there is money for, of fifty at once', async () => {
    (await enter('budget', 700, '2026-03-01')).expectOk();
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        enter('spending', 100, `2026-03-${String((n % 20) + 2).padStart(2, '0')}`),
      ),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(7);
    expect(replies.filter(({ code }) => code === 'refused-by-rule')).toHaveLength(43);
    expect(await balance()).toBe(0);
  });

  it('is not overdrawn by spending while what it was granted is taken back', async () => {
    const granted = (await enter('budget', 1_000, '2026-03-01')).expectOk();
    const [spent, taken] = await Promise.all([
      enter('spending', 1_000, '2026-03-02'),
      change(granted.id, 'withdraw', {}),
    ]);
    expect([spent.status, taken.status].sort()).toEqual(taken.status === 200 ? [200, 409] : [201, 409]);
    expect(await balance()).toBe(0);
  });

  it('agrees with a plain model of a book, whatever is entered when', async () => {
    const days = [1, 2, 3, 4, 5];
    const acts = fc.array(
      fc.record({
        flow: fc.constantFrom('budget', 'spending'),
        amount: fc.integer({ min: 1, max: 6 }),
        day: fc.constantFrom(...days),
      }),
      { minLength: 4, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(acts, async sequence => {
        const body = { kind: 'sample-forms.community', name: '社区', from: '2020-01-01', parentId: area };
        const byUnitId = (await admin.post('/v1/units', body)).expectOk().id;
        const kept: { day: number; net: number }[] = [];
        for (const { flow, amount, day } of sequence) {
          const net = flow === 'budget' ? amount : -amount;
          const would = [...kept, { day, net }];
          const left = (at: number) => would.reduce((sum, one) => sum + (one.day <= at ? one.net : 0), 0);
          const lawful = net > 0 || days.every(at => at < day || left(at) >= 0);
          const reply = await enter(flow, amount, `2026-03-0${day}`, { byUnitId });
          expect([reply.status, sequence]).toEqual([lawful ? 201 : 409, sequence]);
          if (lawful) kept.push({ day, net });
        }
      }),
      { numRuns: 15 },
    );
  });

  it('asks nothing of funds that may be overdrawn', async () => {
    const kind = 'sample-forms.activity-fund';
    (await enter('spending', 1, '2026-03-01', { kind, purpose: 'venue' })).expectOk();
  });
});
