import { type Id, keepingPool, newId, rows, transact } from '@lifang/db';
import { superuser, testDatabase } from '@lifang/db/testing';
import { sql as query } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { App } from '../context/app.ts';
import { clockFrom } from '../context/clock.ts';
import { systemContext } from '../context/system.ts';
import { FOUND_NOUNS, searchStatement } from './statements.ts';

const sql = superuser();
const pool = keepingPool({ url: testDatabase().runtimeUrl, size: 1, prepare: true });
const tenantId: Id<'tenant'> = newId<'tenant'>();
const app: App = {
  pool,
  masterKey: '',
  clock: clockFrom('2026-03-31T04:00:00Z'),
  catalogue: {},
  bucket: null,
  configurations: new Map(),
  log() {},
  fault() {},
  background() {},
};

beforeAll(async () => {
  await sql`insert into tenants (id, slug, name, wrapped_key, opened_to, created_at)
    values (${tenantId}, ${`search-${tenantId}`}, '查找', '', '2099-12-31', now())`;
  const many = '5000';
  await sql.unsafe(
    `insert into people (tenant_id, id, name, created_at)
       select '${tenantId}', gen_random_uuid(), chr(19968 + n % 2000) || n, now() from generate_series(1, ${many}) n;
     insert into households (tenant_id, id, address, created_at)
       select '${tenantId}', gen_random_uuid(), chr(19968 + n % 2000) || n, now() from generate_series(1, ${many}) n;
     insert into units (tenant_id, id, kind, name, valid_from, valid_to, created_at)
       select '${tenantId}', gen_random_uuid(), 'sample.group', chr(19968 + n % 2000) || n, '2020-01-01', '9999-12-31', now()
       from generate_series(1, ${many}) n;
     analyze people; analyze households; analyze units`,
  );
});
afterAll(async () => {
  await pool.end();
  await sql.end();
});

const INDEXES = { unit: 'units_name_idx', household: 'households_address_idx', person: 'people_name_idx' };

describe('a search as the runtime role', () => {
  it.each(FOUND_NOUNS)('of a %s goes by the index of its names', async noun => {
    const ctx = systemContext(app, tenantId);
    const plan = await transact(
      pool,
      { enter: `select enter_system('${tenantId}'::uuid, 0, false, false) as entered`, dryRun: true },
      () => {},
      async tx => {
        const line = z.object({ 'QUERY PLAN': z.string() });
        const [lines] = await tx.finish(db => [
          rows(db, query`explain ${searchStatement(ctx, noun, '丁', 21)}`, line),
        ]);
        return lines.map(row => row['QUERY PLAN']).join('\n');
      },
    );
    expect(plan).toContain(INDEXES[noun]);
    expect(plan).toMatch(/Index Cond: .*(name|address).* >= '丁'/);
    expect(plan).not.toContain('Seq Scan on people');
    expect(plan).not.toContain('Sort Key');
  });
});
