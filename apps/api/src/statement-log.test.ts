import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { adoptEncodings, lapseCases, MATRIX, type Operation, openPeriods, resumeImports } from '@lifang/core';
import { freshPool } from '@lifang/db';
import { countStatements, outsideTenants, superuser, testDatabase } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_OPERATION } from './testing/every-operation.ts';
import { startTestApi } from './testing/index.ts';
import { registeredRoutes } from './testing/routes.ts';
import { newWorld } from './testing/world.ts';

const sql = superuser();
const mark = `mark ${randomUUID()}`;
/** The runtime role under another name, so that no other test's statements are in the log. */
const role = `logged_${randomUUID().replaceAll('-', '')}`;
const runtimeUrl = new URL(testDatabase().runtimeUrl);
runtimeUrl.username = role;
runtimeUrl.password = role;
const url = runtimeUrl.toString();
let tables: string[] = [];
beforeAll(async () => {
  const rows = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'operators'`;
  tables = rows.map(({ name }) => name);
  await sql.unsafe(`
    create role ${role} login inherit in role lifang_runtime password '${role}';
    alter role ${role} set log_statement = 'all';
    do $$ begin raise log '${mark}'; end $$`);
});
afterAll(async () => {
  await sql.unsafe(`drop role ${role}`);
  await sql.end();
});

/** What the server has logged since this file began. */
function log(): string {
  const whole = readFileSync(process.env.LIFANG_TEST_POSTGRES_LOG ?? '', 'utf8');
  const from = whole.indexOf(mark);
  if (from < 0) throw new Error('the server’s log does not hold our mark');
  return whole.slice(from);
}

const isOperation = (name: string): name is Operation => Object.hasOwn(MATRIX, name);

describe('the server’s own log', () => {
  it('holds no statement on a tenant’s table outside a transaction that has entered one', async () => {
    const api = await startTestApi({ runtimeUrl: url });
    const { village, ids } = await newWorld(api);
    const { admin, slug } = village.tenant;
    for (const { operation, method } of registeredRoutes(api.app)) {
      if (!isOperation(operation)) continue;
      const { path, body, file, headers = {} } = EVERY_OPERATION[operation](ids);
      const json = body === undefined ? undefined : JSON.stringify(body);
      const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
      await admin.send(method, path, file ?? json, { ...type, ...headers });
      await admin.send(method, path.replace('dryRun=true', ''), file ?? json, { ...type, ...headers });
      await api.nobody.send(method, path, file ?? json, { ...type, ...headers });
    }
    await api.nobody.post('/v1/sessions', { tenant: slug, name: '读者', password: 'wrong password' });
    await api.nobody.post('/v1/sessions', {
      tenant: slug,
      name: '读者',
      password: 'long enough for anybody',
    });
    await api.operator.get('/operator/tenants');
    await api.operator.post(`/operator/tenants/${village.tenant.id}/suspend`);
    await admin.get('/v1/units');
    await api.operator.post(`/operator/tenants/${village.tenant.id}/resume`);
    api.clock.set('2026-04-05T04:00:00Z');
    await adoptEncodings(api.installation);
    await openPeriods(api.installation);
    await lapseCases(api.installation);
    await resumeImports(api.installation);
    await api.nobody.get('/health/ready');
    await api.stop();
    expect(countStatements(log())).toBeGreaterThan(300);
    expect(outsideTenants(log(), tables)).toEqual([]);
  }, 120_000);

  it('would show one, and the server would answer it with nothing', async () => {
    const pool = freshPool({ url, prepare: false }, () => {});
    const rows = await pool.use(connection => connection.simple('select count(*) from units'));
    expect(rows).toEqual([[{ count: '0' }]]);
    await pool.use(connection => connection.simple(`begin; delete from "units"; commit`));
    expect(outsideTenants(log(), tables)).toEqual([
      'select count(*) from units',
      `begin; delete from "units"; commit`,
    ]);
  });
});
