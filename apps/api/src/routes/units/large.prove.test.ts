import { isId } from '@lifang/db';
import { proving, recordProof, startWire, superuser, testDatabase, type Wire } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { keptAndRecounted } from '../../testing/kept.ts';
import { change, newVillage, type Village } from '../../testing/village.ts';

const TODAY = '2026-03-31';
const HOUSEHOLDS = proving ? 3000 : 600;
/** Two; a long answer or parameter that arrives in pieces may be counted for one more. */
const FLIGHTS = 4;
let wire: Wire;
let api: TestApi;
let village: Village;
const statements: string[] = [];
const sql = superuser();
beforeAll(async () => {
  wire = await startWire({ url: testDatabase().runtimeUrl, delay: 8 });
  api = await startTestApi({
    clock: `${TODAY}T04:00:00Z`,
    runtimeUrl: wire.url,
    size: 1,
    onStatement: text => statements.push(text),
  });
  village = await newVillage(api);
  const { id } = village.tenant;
  await sql.unsafe(`
    with home as (
      insert into households (tenant_id, id, external_id, address, created_at)
      select '${id}', gen_random_uuid(), 'H-' || n, '幸福路' || n || '号', now() from generate_series(1, ${HOUSEHOLDS}) n returning id
    ), lives as (
      insert into residences (tenant_id, id, household_id, unit_id, valid_from, valid_to)
      select '${id}', gen_random_uuid(), id, '${village.group}', '2025-01-01', '9999-12-31' from home
    ), member as (
      insert into people (tenant_id, id, name, created_at)
      select '${id}', gen_random_uuid(), '王小明', now() from home, generate_series(1, 2) returning id
    ), numbered as (
      select id, row_number() over () as n from member
    ), homes as (
      select id, row_number() over () as n from home
    ), stays as (
      insert into residences (tenant_id, id, person_id, household_id, unit_id, valid_from, valid_to)
      select '${id}', gen_random_uuid(), m.id, h.id, '${village.group}', '2025-01-01', '9999-12-31'
      from numbered m join homes h on h.n = (m.n + 1) / 2
    )
    insert into categories (tenant_id, id, kind, person_id, valid_from, valid_to, created_at)
    select '${id}', gen_random_uuid(), 'sample.living-alone', id, '2025-02-01', '9999-12-31', now() from member`);
});
afterAll(async () => {
  await api.stop();
  await wire.close();
  await sql.end();
});

/** Tries it until every statement is prepared: the first use of one costs a trip more. */
async function warm(path: string, body: unknown, etag: string): Promise<void> {
  for (let time = 0; time < 2; time++) {
    (await village.tenant.admin.post(`${path}?dryRun=true`, body, { 'if-match': etag })).expectOk();
  }
}

describe('a unit of many households', () => {
  it('closes into another in two flights and a few statements, and what is kept equals a recount', async () => {
    const { admin, id } = village.tenant;
    if (!isId<'tenant'>(id)) throw new Error('a tenant has an id');
    const path = `/v1/units/${village.group}`;
    const { etag } = await admin.get(path);
    const body = { intoId: village.otherGroup, on: '2026-02-14' };
    await warm(`${path}/merge`, body, etag);
    wire.reset();
    statements.length = 0;
    const started = performance.now();
    const reply = (await admin.post(`${path}/merge`, body, { 'if-match': etag })).expectOk();
    const took = Math.round(performance.now() - started);
    expect(reply.at('moved')).toMatchObject({ households: HOUSEHOLDS, people: 2 * HOUSEHOLDS });
    expect(wire.flights()).toBeLessThanOrEqual(FLIGHTS);
    expect(statements.length).toBeLessThan(60);
    recordProof('closing a large unit', {
      households: HOUSEHOLDS,
      flights: wire.flights(),
      statements: statements.length,
      milliseconds: took,
    });
    const [kept, recounted] = await keptAndRecounted(id, TODAY);
    expect(kept?.length).toBeGreaterThan(6 * HOUSEHOLDS);
    expect(kept).toEqual(recounted);
  }, 60_000);

  it('is split in two flights', async () => {
    const { admin } = village.tenant;
    const homes = (await admin.get(`/v1/households?withinId=${village.otherGroup}&limit=200`)).items;
    const parts = [{ name: '新组', householdIds: homes.map(home => Object(home).id) }];
    const path = `/v1/units/${village.otherGroup}`;
    const { etag } = await admin.get(path);
    await warm(`${path}/split`, { on: '2026-03-01', parts }, etag);
    wire.reset();
    const reply = await admin.post(`${path}/split`, { on: '2026-03-01', parts }, { 'if-match': etag });
    expect(reply.expectOk().at('moved')).toMatchObject({ households: 200, people: 400 });
    expect(wire.flights()).toBeLessThanOrEqual(FLIGHTS);
    const read = await change(admin, path, 'split', { on: '2026-03-01', parts });
    expect(read.at('errors.0.reason')).toContain('不在该单位');
  }, 60_000);
});
