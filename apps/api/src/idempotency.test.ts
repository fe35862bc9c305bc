import { randomUUID } from 'node:crypto';
import { purgeIdempotencyKeys } from '@lifang/core';
import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from './testing/index.ts';
import { newVillage, type Village } from './testing/village.ts';

let api: TestApi;
let village: Village;
let tenant: TestTenant;
const sql = superuser();
beforeAll(async () => {
  api = await startTestApi({ size: 10 });
  village = await newVillage(api);
  tenant = village.tenant;
});
afterAll(async () => {
  await api.stop();
  await sql.end();
});

const withKey = () => ({ 'idempotency-key': randomUUID() });
const group = (name: string) => ({
  kind: 'sample.group',
  name,
  parentId: village.committee,
  from: '2026-01-01',
});
const named = async (name: string) =>
  (await tenant.admin.get(`/v1/units?parentId=${village.committee}&limit=200`)).items.filter(
    item => Object(item).name === name,
  );

describe('the same key', () => {
  it('gives the same answer once more, and the effect once', async () => {
    const headers = withKey();
    const first = await tenant.admin.post('/v1/units', group('重试组'), headers);
    const again = await tenant.admin.post('/v1/units', group('重试组'), headers);
    expect([again.status, again.body, again.etag]).toEqual([first.status, first.body, first.etag]);
    expect(await named('重试组')).toHaveLength(1);
    const audit = await tenant.admin.get(`/v1/audit?targetId=${first.id}`);
    expect(audit.items).toHaveLength(1);
  });

  it('for another body is refused', async () => {
    const headers = withKey();
    (await tenant.admin.post('/v1/units', group('甲组'), headers)).expectOk();
    const other = await tenant.admin.post('/v1/units', group('乙组'), headers);
    expect([other.status, other.code]).toEqual([422, 'idempotency-key-reused']);
    const elsewhere = await tenant.admin.post(
      '/v1/households',
      { address: '幸福路1号', unitId: village.group, from: '2026-01-01' },
      headers,
    );
    expect(elsewhere.code).toBe('idempotency-key-reused');
    expect(await named('乙组')).toHaveLength(0);
  });

  it('twenty times at once has one effect and one answer', async () => {
    const headers = withKey();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => tenant.admin.post('/v1/units', group('并发组'), headers)),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await named('并发组')).toHaveLength(1);
  });

  it('is another actor’s own', async () => {
    const headers = withKey();
    const officer = await tenant.role('officer');
    const one = await tenant.admin.post('/v1/units', group('各自组'), headers);
    const other = await officer.post('/v1/units', group('各自组'), headers);
    expect(other.id).not.toBe(one.id);
    const stranger = await newVillage(api);
    const theirs = { ...group('各自组'), parentId: stranger.committee };
    (await stranger.tenant.admin.post('/v1/units', theirs, headers)).expectOk();
  });

  it('is given the first answer for two weeks, and then acts as new', async () => {
    const [key, fresh] = [randomUUID(), randomUUID()];
    const kept = async () =>
      (await sql`select key from idempotency_keys where key in (${key}, ${fresh}) order by key = ${key}`).map(
        row => row.key,
      );
    const age = (by: string) =>
      sql`update idempotency_keys set created_at = now() - ${by}::interval where key = ${key}`;
    const send = (name: string, using: string) =>
      tenant.admin.post('/v1/units', group(name), { 'idempotency-key': using });
    const first = await send('旧组', key);
    (await send('新组', fresh)).expectOk();
    await age('13 days 23 hours');
    await purgeIdempotencyKeys(api.installation);
    expect((await send('旧组', key)).id).toBe(first.id);
    await age('14 days 1 hour');
    await purgeIdempotencyKeys(api.installation);
    expect(await kept()).toEqual([fresh]);
    const again = await send('旧组', key);
    expect(again.status).toBe(201);
    expect(again.id).not.toBe(first.id);
    expect((await send('旧组', key)).id).toBe(again.id);
  });

  it('of a busy tenant is let go of with its many neighbours, whatever another tenant keeps', async () => {
    const other = await api.newTenant();
    await sql`
      insert into idempotency_keys (tenant_id, actor_id, key, request_hash, created_at)
      select t.id, gen_random_uuid(), 'old-' || n, '\\x00', now() - interval '20 days'
      from unnest(array[${tenant.id}, ${other.id}]::uuid[]) with ordinality as t(id, at)
      cross join lateral generate_series(1, case t.at when 1 then 2300 else 3 end) n`;
    const count = async (id: string) =>
      Number(
        (await sql`select count(*) from idempotency_keys where tenant_id = ${id} and key like 'old-%'`)[0]
          ?.count,
      );
    expect([await count(tenant.id), await count(other.id)]).toEqual([2300, 3]);
    await purgeIdempotencyKeys(api.installation);
    expect([await count(tenant.id), await count(other.id)]).toEqual([0, 0]);
  });

  it('after a refusal is free to be used again', async () => {
    const headers = withKey();
    const wrong = { ...group('更正组'), parentId: randomUUID() };
    expect((await tenant.admin.post('/v1/units', wrong, headers)).status).toBe(422);
    (await tenant.admin.post('/v1/units', group('更正组'), headers)).expectOk();
  });

  it('of a dry run keeps nothing', async () => {
    const headers = withKey();
    (await tenant.admin.post('/v1/units?dryRun=true', group('试算组'), headers)).expectOk();
    expect(await named('试算组')).toHaveLength(0);
    (await tenant.admin.post('/v1/units', group('试算组'), headers)).expectOk();
    expect(await named('试算组')).toHaveLength(1);
  });

  it('gives a change its first answer though it has been changed since', async () => {
    const unit = await tenant.admin.post('/v1/units', group('原名'));
    const headers = { ...withKey(), 'if-match': '"1"' };
    const first = await tenant.admin.patch(`/v1/units/${unit.id}`, { name: '新名' }, headers);
    const again = await tenant.admin.patch(`/v1/units/${unit.id}`, { name: '新名' }, headers);
    expect(again.expectOk().body).toEqual(first.expectOk().body);
    expect(await named('新名')).toMatchObject([{ version: 2 }]);
  });
});

describe('a stored answer', () => {
  it('cannot be read in the database', async () => {
    const headers = withKey();
    const person = { name: '不可见之名', sex: 'female', unitId: village.group, from: '2026-01-01' };
    (await tenant.admin.post('/v1/people', person, headers)).expectOk();
    const [row] = await sql`select response from idempotency_keys where key = ${headers['idempotency-key']}`;
    expect(row?.response).toMatch(/^v1\./);
    expect(row?.response).not.toContain('不可见');
  });
});

it.each(['', 'with space', 'x'.repeat(129)])('a key such as %j is refused', async key => {
  const reply = await tenant.admin.post('/v1/units', group('组'), { 'idempotency-key': key });
  expect([reply.status, reply.at('errors.0.field')]).toEqual([422, 'idempotency-key']);
});
