import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../../testing/neighbourhood.ts';

describe('events', () => {
  let api: TestApi;
  let tenant: TestTenant;
  let other: TestTenant;
  let place: Neighbourhood;
  let elsewhere: Neighbourhood;

  beforeAll(async () => {
    api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
    tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
    other = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
    place = await neighbourhood(tenant);
    elsewhere = await neighbourhood(other);
  });
  afterAll(() => api.stop());

  const record = (body: Record<string, unknown>) =>
    tenant.admin.post('/v1/events', { kind: 'sample.visit', ...body });
  const helper = async (kind: string, unitId: string) => {
    const personId = await place.resident();
    const body = { kind: `sample.${kind}`, personId, unitId, from: '2025-01-01' };
    (await tenant.admin.post('/v1/appointments', body)).expectOk();
    return personId;
  };

  it('are recorded, read and listed, and a visit without a helper counts and is flagged', async () => {
    const personId = await place.resident();
    const made = await record({ on: '2026-03-02', about: [{ personId }], data: { findings: '身体良好' } });
    expect([
      made.status,
      made.at('counts'),
      made.at('findings.0.limit'),
      made.at('findings.0.consequence'),
    ]).toEqual([201, true, 'sample.helper-present', 'flag']);
    expect((await tenant.admin.get(`/v1/events/${made.id}`)).at('data.findings')).toBe('身体良好');
    expect((await tenant.admin.get(`/v1/events?aboutId=${personId}`)).items).toHaveLength(1);
  });

  it('with a helper among those who took part are not flagged', async () => {
    const personId = await place.resident();
    const made = await record({
      on: '2026-03-02',
      about: [{ personId }],
      participantIds: [await helper('helper', place.groups[0])],
    });
    expect(made.at('findings')).toEqual([]);
  });

  it('by somebody the clause does not name are kept and count for nothing', async () => {
    const personId = await place.resident();
    await place.enter(personId, 'living-alone', '2013-01-01');
    const stranger = await place.resident();
    const made = await record({ on: '2026-03-02', about: [{ personId }], participantIds: [stranger] });
    expect([made.at('counts'), made.at('findings.1.consequence')]).toEqual([false, 'void']);
    const receipt = await tenant.admin.get(`/v1/receipts/sample.monthly-visit~${personId}~2026-03-01`);
    expect([receipt.at('duty.done'), receipt.at('events.0.verdict'), receipt.at('events.0.by')]).toEqual([
      0,
      'void',
      'sample.known-visitors',
    ]);
  });

  it('hide personal findings from those who do not see personal data', async () => {
    const personId = await place.resident();
    const made = await record({ about: [{ personId }], data: { findings: '身体良好' } });
    const reader = await tenant.role('reader');
    expect((await reader.get(`/v1/events/${made.id}`)).at('data.findings')).toBeNull();
  });

  it('are recorded in a batch, all or none, every fault named', async () => {
    const personId = await place.resident();
    const good = { kind: 'sample.visit', on: '2026-03-05', about: [{ personId }] };
    const bad = { ...good, on: '2026-04-01', data: { mood: 'fine' } };
    const refused = await tenant.admin.post('/v1/events/batch', { items: [good, bad] });
    expect(refused.code).toBe('invalid-input');
    expect([refused.at('errors.0.field'), refused.at('errors.1.field')]).toEqual([
      'items[1].data.mood',
      'items[1].on',
    ]);
    expect((await tenant.admin.get(`/v1/events?aboutId=${personId}`)).items).toEqual([]);
    (
      await tenant.admin.post('/v1/events/batch', { items: [good, { ...good, on: '2026-03-06' }] })
    ).expectOk();
    expect((await tenant.admin.get(`/v1/events?aboutId=${personId}`)).items).toHaveLength(2);
  });

  it.each([
    ['in the future', { on: '2026-04-01' }, 'invalid-input', 'on'],
    ['before its subject came', { on: '2001-01-01' }, 'unknown-reference', 'about[0].personId'],
    ['of a kind no policy defines', { kind: 'sample.party' }, 'kind-not-enabled', 'kind'],
    ['with a field its kind lacks', { data: { colour: 'red' } }, 'invalid-input', 'data.colour'],
    ['with a field of the wrong type', { data: { findings: 5 } }, 'invalid-input', 'data.findings'],
    ['about somebody twice', { about: 'twice' }, 'invalid-input', 'about'],
    ['with an unknown member', { surprise: 1 }, 'invalid-input', 'body'],
    ['about nobody', { about: [] }, 'invalid-input', 'about'],
    ['with half a surrogate pair', { data: { findings: '\ud800' } }, 'invalid-input', 'data.findings'],
    ['with NUL', { data: { findings: 'a\0b' } }, 'invalid-input', 'data.findings'],
  ])('%s are refused by name', async (_what, change, code, field) => {
    const personId = await place.resident();
    const about =
      'about' in change && change.about === 'twice' ? { about: [{ personId }, { personId }] } : {};
    const reply = await record({ on: '2026-03-02', about: [{ personId }], ...change, ...about });
    expect([reply.code, reply.at('errors.0.field')]).toEqual([code, field]);
    expect((await tenant.admin.get(`/v1/events?aboutId=${personId}`)).items).toEqual([]);
  });

  it("know another tenant's ids as little as ids nobody has", async () => {
    const foreign = await elsewhere.resident();
    const nobody = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';
    const own = await place.resident();
    const answers = async (body: (id: string) => Record<string, unknown>) => {
      const [theirs, none] = [await record(body(foreign)), await record(body(nobody))];
      return [theirs.status, theirs.at('code'), theirs.at('errors')].concat([
        none.status,
        none.at('code'),
        none.at('errors'),
      ]);
    };
    for (const body of [
      (id: string) => ({ about: [{ personId: id }] }),
      (id: string) => ({ about: [{ personId: own }], participantIds: [id] }),
      (id: string) => ({ about: [{ personId: own }], byUnitId: id }),
      (id: string) => ({ about: [{ householdId: id }] }),
    ]) {
      const [status, code, errors, ...rest] = await answers(body);
      expect([status, code, errors]).toEqual(rest);
      expect(status).toBe(422);
    }
    const event = await elsewhere.visit(foreign, '2026-03-03');
    for (const path of [`/v1/events/${event}`, `/v1/events/${nobody}`]) {
      expect((await tenant.admin.get(path)).status).toBe(404);
      const change = { reason: '无' };
      expect((await tenant.admin.post(`${path}/withdraw`, change, { 'if-match': '"1"' })).status).toBe(404);
      expect((await tenant.admin.post(`${path}/correct`, change, { 'if-match': '"1"' })).status).toBe(404);
    }
  });

  it('are changed only by who has seen the present version', async () => {
    const personId = await place.resident();
    const event = (await record({ about: [{ personId }] })).id;
    const change = { reason: '更正', data: { findings: '补记' } };
    expect((await tenant.admin.post(`/v1/events/${event}/correct`, change)).status).toBe(428);
    expect(
      (await tenant.admin.post(`/v1/events/${event}/correct`, change, { 'if-match': '"7"' })).status,
    ).toBe(412);
    expect(
      (await tenant.admin.post(`/v1/events/${event}/correct`, change, { 'if-match': '"1"' })).status,
    ).toBe(200);
  });

  it('are only tried with dryRun', async () => {
    const personId = await place.resident();
    const reply = await tenant.admin.post('/v1/events?dryRun=true', {
      kind: 'sample.visit',
      about: [{ personId }],
    });
    expect(reply.status).toBe(201);
    expect((await tenant.admin.get(`/v1/events?aboutId=${personId}`)).items).toEqual([]);
  });

  it('happen once however often the same key is sent', async () => {
    const personId = await place.resident();
    const body = { kind: 'sample.visit', on: '2026-03-02', about: [{ personId }] };
    const send = () => tenant.admin.post('/v1/events', body, { 'idempotency-key': `visit-${personId}` });
    const replies = await Promise.all(Array.from({ length: 8 }, send));
    expect(new Set(replies.map(reply => reply.id)).size).toBe(1);
    expect((await tenant.admin.get(`/v1/events?aboutId=${personId}`)).items).toHaveLength(1);
    const changed = await tenant.admin.post(
      '/v1/events',
      { ...body, on: '2026-03-03' },
      { 'idempotency-key': `visit-${personId}` },
    );
    expect(changed.code).toBe('idempotency-key-reused');
  });

  it('stay within the subtree of whoever acts', async () => {
    const [first, second] = place.groups;
    const here = await place.resident({ group: first });
    const there = await place.resident({ group: second });
    const worker = await tenant.role('worker', first);
    expect(
      (await worker.post('/v1/events', { kind: 'sample.visit', about: [{ personId: here }] })).status,
    ).toBe(201);
    const refused = await worker.post('/v1/events', { kind: 'sample.visit', about: [{ personId: there }] });
    expect([refused.status, refused.code]).toEqual([422, 'unknown-reference']);
    const event = await place.visit(there, '2026-03-01');
    expect((await worker.get(`/v1/events/${event}`)).status).toBe(404);
    const both = await record({ about: [{ personId: here }, { personId: there }] });
    expect((await worker.get(`/v1/events/${both.id}`)).status).toBe(200);
    const change = await worker.post(
      `/v1/events/${both.id}/withdraw`,
      { reason: '无' },
      { 'if-match': '"1"' },
    );
    expect(change.status).toBe(404);
  });
});
