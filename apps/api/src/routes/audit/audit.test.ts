import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { newVillage } from '../../testing/village.ts';

let api: TestApi;
const sql = superuser();
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => {
  await api.stop();
  await sql.end();
});

/** A tenant with as many audited acts as keys, and one for its opening. */
async function busyTenant(keys = 4): Promise<TestTenant> {
  const tenant = await api.newTenant();
  for (let index = 0; index < keys; index++) await tenant.keyFor('reader');
  return tenant;
}

const verdict = async (tenant: TestTenant) => (await tenant.admin.get('/v1/audit/verify')).expectOk().body;

describe('the audit', () => {
  it('says who did what, newest first', async () => {
    const tenant = await busyTenant(1);
    const reply = await tenant.admin.get('/v1/audit');
    expect(reply.items).toMatchObject([
      {
        seq: 2,
        action: 'api-keys.create',
        noun: 'api-key',
        actorKind: 'api-key',
        actorId: tenant.adminKey.split('.')[1],
        at: '2026-03-31T04:00:00.000Z',
      },
      { seq: 1, action: 'tenants.create', actorKind: 'operator' },
    ]);
  });

  it('carries the request’s id', async () => {
    const tenant = await api.newTenant();
    const body = { name: 'k', grants: [{ role: 'reader', unitId: null }] };
    (await tenant.admin.post('/v1/api-keys', body, { 'x-request-id': 'my-request' })).expectOk();
    expect((await tenant.admin.get('/v1/audit?limit=1')).at('items.0.requestId')).toBe('my-request');
  });

  it('goes page by page to its beginning', async () => {
    const tenant = await busyTenant(4);
    const seen: unknown[] = [];
    let query = '?limit=2';
    for (;;) {
      const page = await tenant.admin.get(`/v1/audit${query}`);
      seen.push(...page.items.map(item => Object(item).seq));
      const next = page.at('nextCursor');
      if (typeof next !== 'string') break;
      query = `?limit=2&cursor=${next}`;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it('is narrowed by noun, actor and Shanghai day', async () => {
    const tenant = await api.newTenant();
    api.clock.set('2026-04-01T15:59:59Z');
    await tenant.keyFor('reader');
    api.clock.set('2026-04-01T16:00:00Z');
    await tenant.keyFor('reader');
    const count = async (query: string) => (await tenant.admin.get(`/v1/audit?${query}`)).items.length;
    expect(await count('noun=api-key')).toBe(2);
    expect(await count('noun=unit')).toBe(0);
    expect(await count('action=api-keys.create')).toBe(2);
    expect(await count('action=tenants.create')).toBe(1);
    expect(await count('from=2026-04-01&to=2026-04-01')).toBe(1);
    expect(await count('from=2026-04-02')).toBe(1);
    expect(await count('to=2026-03-31')).toBe(1);
    expect(await count(`actorId=${tenant.adminKey.split('.')[1]}`)).toBe(2);
    expect(await count(`actorId=${crypto.randomUUID()}`)).toBe(0);
    api.clock.set('2026-03-31T04:00:00Z');
  });

  it.each(['noun=Unit', 'action=create', 'targetId=1', 'from=yesterday', 'cursor=WyJ4Il0', 'who=me'])(
    'refuses %s',
    async query => {
      const tenant = await api.newTenant();
      expect((await tenant.admin.get(`/v1/audit?${query}`)).status).toBe(422);
    },
  );

  it('shows nothing of another tenant', async () => {
    const [tenant, other] = [await busyTenant(2), await api.newTenant()];
    expect((await other.admin.get('/v1/audit')).items).toHaveLength(1);
    const [, actorId] = tenant.adminKey.split('.');
    expect((await other.admin.get(`/v1/audit?actorId=${actorId}`)).items).toEqual([]);
  });

  it('is for those with a role over the whole tenant', async () => {
    const { tenant, committee } = await newVillage(api);
    (await (await tenant.role('auditor')).get('/v1/audit')).expectOk();
    const local = await tenant.role('auditor', committee);
    expect((await local.get('/v1/audit')).code).toBe('forbidden');
    expect((await local.get('/v1/audit/verify')).code).toBe('forbidden');
  });

  it('has a row in the outbox for each of its own', async () => {
    const tenant = await busyTenant(2);
    const rows = await sql`select seq::int, topic from outbox where tenant_id = ${tenant.id} order by seq`;
    expect([...rows]).toEqual([
      { seq: 1, topic: 'tenants.create' },
      { seq: 2, topic: 'api-keys.create' },
      { seq: 3, topic: 'api-keys.create' },
    ]);
  });
});

describe('the chain', () => {
  it('holds when nobody has touched it', async () => {
    expect(await verdict(await busyTenant())).toEqual({ rows: 5, firstBreak: null });
  });

  it('has one order whatever is done at once', async () => {
    const tenant = await api.newTenant();
    await Promise.all(Array.from({ length: 20 }, () => tenant.keyFor('reader')));
    expect(await verdict(tenant)).toEqual({ rows: 21, firstBreak: null });
  });

  it.each([
    ['an action', `update audit set action = 'nothing' where tenant_id = $1 and seq = 3`, 3],
    ['a detail', `update audit set detail = '{}' where tenant_id = $1 and seq = 2`, 2],
    ['an actor', `update audit set actor_id = gen_random_uuid() where tenant_id = $1 and seq = 3`, 3],
    ['a time', `update audit set at = at + interval '1 microsecond' where tenant_id = $1 and seq = 4`, 4],
    ['a hash', `update audit set hash = sha256('x') where tenant_id = $1 and seq = 3`, 3],
    ['a row taken out', `delete from audit where tenant_id = $1 and seq = 3`, 4],
    ['the first row taken out', `delete from audit where tenant_id = $1 and seq = 1`, 2],
    ['the last row taken out', `delete from audit where tenant_id = $1 and seq = 5`, 5],
    ['the head put back', `update audit_heads set seq = 4 where tenant_id = $1`, 4],
    ['everything taken out', `delete from audit where tenant_id = $1`, 5],
  ])('breaks at %s', async (_what, change, at) => {
    const [tenant, other] = [await busyTenant(), await busyTenant()];
    await sql.unsafe(change, [tenant.id]);
    expect(Object(await verdict(tenant)).firstBreak).toBe(at);
    expect(Object(await verdict(other)).firstBreak).toBeNull();
  });

  it('breaks where two rows change places', async () => {
    const tenant = await busyTenant();
    await sql`update audit set seq = case seq when 2 then 1003 else 1002 end where tenant_id = ${tenant.id} and seq in (2, 3)`;
    await sql`update audit set seq = seq - 1000 where tenant_id = ${tenant.id} and seq > 1000`;
    expect(Object(await verdict(tenant)).firstBreak).toBe(2);
  });
});
