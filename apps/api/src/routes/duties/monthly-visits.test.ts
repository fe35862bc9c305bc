import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../../testing/neighbourhood.ts';

const EVERY_STATUS = 'status=due,overdue,compliant,waived,open';

describe('a visit owed every month', () => {
  let api: TestApi;
  let tenant: TestTenant;
  let place: Neighbourhood;

  beforeAll(async () => {
    api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
    tenant = await api.newTenant({
      policies: ['sample'],
      enabledFrom: '2025-01-01',
      settings: { 'sample.very-elderly-min-age': 80 },
    });
    place = await neighbourhood(tenant);
  });
  afterAll(() => api.stop());

  /** Period → status of the monthly visit to somebody. */
  const months = async (personId: string, query = '') => {
    const path = `/v1/duties?rule=sample.monthly-visit&subjectId=${personId}&${EVERY_STATUS}&limit=200&${query}`;
    const { items } = await tenant.admin.get(path);
    return Object.fromEntries(items.map(item => [field(item, 'period'), field(item, 'status')]));
  };
  const recent = async (personId: string, query = '') => {
    const all = await months(personId, query);
    return Object.fromEntries(Object.entries(all).filter(([period]) => String(period) >= '2026-01'));
  };
  const listed = async (from = '2013-01-01') => {
    const person = await place.resident();
    await place.enter(person, 'living-alone', from);
    return person;
  };

  it('is compliant for the months of 3 January and 2 February, due through 31 March, overdue on 1 April', async () => {
    const person = await listed();
    await place.visit(person, '2026-01-03');
    await place.visit(person, '2026-02-02');
    const expected = { '2026-01': 'compliant', '2026-02': 'compliant', '2026-03': 'due' };
    expect(await recent(person)).toEqual(expected);
    expect(await recent(person, 'asOf=2026-03-31')).toEqual(expected);
    expect(await recent(person, 'asOf=2026-04-01')).toEqual({
      ...expected,
      '2026-03': 'overdue',
      '2026-04': 'due',
    });
  });

  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'turns at midnight in Shanghai when the server runs in %s',
    async zone => {
      const person = await listed();
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        api.clock.set('2026-03-31T15:59:59Z');
        expect((await recent(person))['2026-03']).toBe('due');
        api.clock.set('2026-03-31T16:00:00Z');
        expect(await recent(person)).toMatchObject({ '2026-03': 'overdue', '2026-04': 'due' });
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
        api.clock.set('2026-03-31T04:00:00Z');
      }
    },
  );

  it('shows a late entry and a withdrawal at once', async () => {
    const person = await listed();
    const visit = await place.visit(person, '2026-01-15');
    expect((await months(person))['2026-01']).toBe('compliant');
    const { etag } = await tenant.admin.get(`/v1/events/${visit}`);
    (
      await tenant.admin.post(`/v1/events/${visit}/withdraw`, { reason: '登记有误' }, { 'if-match': etag })
    ).expectOk();
    expect((await months(person))['2026-01']).toBe('overdue');
    const receipt = await tenant.admin.get(`/v1/receipts/sample.monthly-visit~${person}~2026-01-01`);
    expect(receipt.at('events.0.verdict')).toBe('withdrawn');
    expect(receipt.at('duty.clauses')).toEqual(['LF-5']);
  });

  it('moves with a corrected day, and history keeps what stood before', async () => {
    const person = await listed();
    const visit = await place.visit(person, '2026-01-31');
    const { etag } = await tenant.admin.get(`/v1/events/${visit}`);
    const corrected = { on: '2026-02-01', reason: '日期写错' };
    (await tenant.admin.post(`/v1/events/${visit}/correct`, corrected, { 'if-match': etag })).expectOk();
    expect(await months(person)).toMatchObject({ '2026-01': 'overdue', '2026-02': 'compliant' });
    const event = await tenant.admin.get(`/v1/events/${visit}`);
    expect([event.at('on'), event.at('history.0.on'), event.at('version')]).toEqual([
      '2026-02-01',
      '2026-01-31',
      2,
    ]);
  });

  it('counts two visits on one day once', async () => {
    const person = await listed();
    await place.visit(person, '2026-02-10');
    await place.visit(person, '2026-02-10');
    const receipt = await tenant.admin.get(`/v1/receipts/sample.monthly-visit~${person}~2026-02-01`);
    expect([receipt.at('duty.done'), receipt.at('events.0.verdict'), receipt.at('events.1.verdict')]).toEqual(
      [1, 'counted', 'same-day'],
    );
  });

  it('waives the month in which somebody joins the list, and no other', async () => {
    const person = await listed('2026-02-10');
    expect(await months(person)).toEqual({ '2026-02': 'waived', '2026-03': 'due' });
  });

  it('waives the month in which somebody comes to live in the tenant', async () => {
    const person = await place.resident({ from: '2026-02-02' });
    await place.enter(person, 'living-alone', '2026-02-02');
    expect(await months(person)).toEqual({ '2026-02': 'waived', '2026-03': 'due' });
  });

  it('owes one visit to somebody on two lists, and joining the second waives nothing', async () => {
    const person = await place.resident({ bornOn: '1946-02-15' });
    await place.enter(person, 'living-alone', '2013-01-01');
    expect((await months(person))['2026-02']).toBe('overdue');
  });

  it('waives the month in which somebody leaves the list', async () => {
    const person = await place.resident();
    await place.enter(person, 'living-alone', '2013-01-01', '2026-02-10');
    await place.visit(person, '2026-01-20');
    expect(await recent(person)).toEqual({ '2026-01': 'compliant', '2026-02': 'waived' });
    expect((await recent(person, 'asOf=2026-02-10'))['2026-02']).toBe('due');
  });

  it('answers days far away, and refuses those beyond the calendar, without working through the time between', async () => {
    const person = await listed();
    const path = `/v1/duties?subjectId=${person}&period=2026-01&status=overdue`;
    expect((await tenant.admin.get(`${path}&asOf=2500-12-31`)).items).toHaveLength(1);
    expect((await tenant.admin.get(`${path}&asOf=9999-12-31`)).code).toBe('invalid-input');
  });

  it('refuses a cursor nobody gave', async () => {
    const forged = Buffer.from(JSON.stringify(['x', 'x', 'x', 'x'])).toString('base64url');
    expect((await tenant.admin.get(`/v1/duties?cursor=${forged}`)).at('errors.0.field')).toBe('cursor');
  });

  it('gives every rate in pages that neither skip nor repeat', async () => {
    await listed();
    const whole = await tenant.admin.get('/v1/compliance?limit=200');
    const paged: unknown[] = [];
    let cursor = '';
    do {
      const reply = await tenant.admin.get(`/v1/compliance?limit=3${cursor}`);
      paged.push(...reply.items);
      const next = reply.at('nextCursor');
      cursor = typeof next === 'string' ? `&cursor=${next}` : '';
    } while (cursor !== '');
    expect(paged).toEqual(whole.items);
    expect(paged.length).toBeGreaterThan(3);
  });

  it('is not owed for a month that outlasts the policy', async () => {
    const other = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
    const there = await neighbourhood(other);
    const person = await there.resident();
    await there.enter(person, 'living-alone', '2013-01-01');
    (await other.admin.post('/v1/policies/sample/disable', { lastDay: '2026-03-10' })).expectOk();
    const { items } = await other.admin.get(
      `/v1/duties?rule=sample.monthly-visit&subjectId=${person}&period=2026-03&${EVERY_STATUS}`,
    );
    expect(items).toEqual([]);
    const visit = { kind: 'sample.visit', on: '2026-03-20', about: [{ personId: person }] };
    expect((await other.admin.post('/v1/events', visit)).code).toBe('kind-not-enabled');
    expect((await other.admin.post('/v1/events', { ...visit, on: '2026-03-10' })).status).toBe(201);
  });

  it('hands the duty over when somebody moves, and visits by either group count', async () => {
    const person = await listed();
    const { etag } = await tenant.admin.get(`/v1/people/${person}`);
    await place.visit(person, '2026-03-02');
    const [first, second] = place.groups;
    const move = { unitId: second, on: '2026-03-10' };
    (await tenant.admin.post(`/v1/people/${person}/move`, move, { 'if-match': etag })).expectOk();
    const owner = async (period: string, query = '') =>
      (
        await tenant.admin.get(
          `/v1/duties?rule=sample.monthly-visit&subjectId=${person}&period=${period}&${EVERY_STATUS}&${query}`,
        )
      ).at('items.0.owedBy.id');
    expect(await owner('2026-02')).toBe(first);
    expect(await owner('2026-03')).toBe(second);
    expect(await owner('2026-03', 'asOf=2026-03-09')).toBe(first);
    expect((await months(person))['2026-03']).toBe('compliant');
  });
});

function field(item: unknown, name: string): string {
  const value = typeof item === 'object' && item !== null ? Reflect.get(item, name) : undefined;
  return typeof value === 'string' ? value : '';
}
