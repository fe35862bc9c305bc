import { resumeImports } from '@lifang/core';
import { keepingPool } from '@lifang/db';
import { testDatabase } from '@lifang/db/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installation } from '../../installation.ts';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { applied, csv, NOTHING, ROSTER_HEADER, resident, take, treeTenant, upload } from './testing/take.ts';

let api: TestApi;
let tenant: TestTenant;
const database = testDatabase();
const behind = postgres(database.superuserUrl, { max: 1 });
beforeAll(async () => {
  api = await startTestApi();
  tenant = await treeTenant(api);
});
afterAll(async () => {
  await api.stop();
  await behind.end();
});

const roster = (...rows: string[][]) => csv(ROSTER_HEADER, ...rows);

/** How many rows each table holds of the tenant. */
async function stored(tenantId: string): Promise<Record<string, unknown>> {
  const [counts] = await behind`
    select (select count(*)::int from people where tenant_id = ${tenantId}) as people,
      (select count(*)::int from households where tenant_id = ${tenantId}) as households,
      (select count(*)::int from residences where tenant_id = ${tenantId}) as residences,
      (select count(*)::int from categories where tenant_id = ${tenantId}) as categories,
      (select count(*)::int from duty_states where tenant_id = ${tenantId}) as duties,
      (select count(*)::int from import_rows where tenant_id = ${tenantId}) as staged,
      (select count(*)::int from audit where tenant_id = ${tenantId}) as audit`;
  return { ...counts };
}

describe('all or nothing', () => {
  it('keeps nothing of a file with one wrong row, nor of a dry run', async () => {
    const before = await stored(tenant.id);
    const file = roster(resident('N1'), resident('N2'), resident('N3', { unitExternalId: 'NOWHERE' }));
    expect((await take(api, tenant.admin, 'roster', file)).at('status')).toBe('rejected');
    expect(
      (await take(api, tenant.admin, 'roster', roster(resident('N1')), '&dryRun=true')).at('status'),
    ).toBe('checked');
    expect(await stored(tenant.id)).toEqual(before);
  });

  it('leaves one audit row with counts and the hash of the file, and no staged rows', async () => {
    const before = await stored(tenant.id);
    const done = await applied(api, tenant.admin, 'roster', roster(resident('A1'), resident('A2')));
    const after = await stored(tenant.id);
    expect(after).toMatchObject({ audit: Number(before.audit) + 1, staged: 0 });
    const [row] = await behind`select * from audit where tenant_id = ${tenant.id} order by seq desc limit 1`;
    expect(row).toMatchObject({
      actor_kind: 'system',
      noun: 'import',
      target_id: done.id,
      detail: {
        kind: 'roster',
        rows: 2,
        counts: { ...NOTHING, added: 2 },
        contentHash: done.at('contentHash'),
        requestedBy: done.at('requestedBy'),
      },
    });
    expect((await tenant.admin.get('/v1/audit/verify')).expectOk().at('intact')).not.toBe(false);
  });
});

describe('sensitive columns', () => {
  it('are encrypted where they are staged and where they are kept', async () => {
    const file = roster(resident('S1', { idNumber: '11010519491231002x', phone: '13812345678' }));
    await applied(api, tenant.admin, 'roster', file);
    const [person] = await behind`select * from people where tenant_id = ${tenant.id} and external_id = 'S1'`;
    expect(person?.id_number).toMatch(/^v1\./);
    expect(person?.phone).toMatch(/^v1\./);
    expect(person?.born_on).toEqual(new Date('1949-12-31'));

    const other = await startTestApi();
    try {
      // Staged and left: another process has an import of the tenant under way.
      await behind`insert into imports (tenant_id, id, kind, dry_run, status, rows, content_hash, report, requested_by, created_at, started_at)
        values (${tenant.id}, gen_random_uuid(), 'roster', true, 'checking', 0, '', '{"columns":[],"faults":{"total":0,"shown":[]}}', gen_random_uuid(), '2020-01-01', now() + interval '1 hour')`;
      const { id } = (await upload(other.as(tenant.adminKey), 'roster', file, '&dryRun=true')).expectOk();
      const [staged] = await behind`select row::text from import_rows where import_id = ${id}`;
      expect(staged?.row).toBeDefined();
      expect(staged?.row).not.toContain('11010519491231002X');
      expect(staged?.row).not.toContain('13812345678');
      await behind`delete from imports where tenant_id = ${tenant.id} and created_at = '2020-01-01'`;
    } finally {
      await other.stop();
    }
  });
});

describe('an import left behind by a crash', () => {
  it('is taken up again, once, and finished', async () => {
    const crashed = await treeTenant(api);
    const dying = await startTestApi({ size: 1 });
    const survivor = keepingPool({ url: database.runtimeUrl, size: 4, prepare: true });
    const holder = postgres(database.superuserUrl, { max: 1 });
    try {
      // Whoever claims locks every unfinished import first: this one holds them up until they are killed.
      await behind`insert into imports (tenant_id, id, kind, dry_run, status, rows, content_hash, report, requested_by, created_at)
        values (${crashed.id}, '01a20f00-0000-7000-8000-000000000001', 'roster', true, 'staged', 0, '', '{"columns":[],"faults":{"total":0,"shown":[]}}', gen_random_uuid(), '2020-01-01')`;
      const { id } = await holder.begin(async held => {
        const [self] =
          await held`select pg_backend_pid() as pid from imports where tenant_id = ${crashed.id} for update`;
        const sent = await upload(
          dying.as(crashed.adminKey),
          'roster',
          roster(resident('P1'), resident('P2')),
        );
        expect(sent.status).toBe(202);
        for (let killed = 0; killed === 0; ) {
          const found = await behind`select pg_terminate_backend(pid) from pg_stat_activity
            where ${Number(self?.pid)}::int = any (pg_blocking_pids(pid))`;
          killed = found.length;
        }
        await held`delete from imports where tenant_id = ${crashed.id} and created_at = '2020-01-01'`;
        return sent;
      });
      await behind`update imports set status = 'applying', started_at = now() - interval '3 minutes' where tenant_id = ${crashed.id} and id = ${id}`;
      expect(await stored(crashed.id)).toMatchObject({ people: 0, staged: 2 });

      const app = installation({
        pool: survivor,
        masterKey: database.masterKey,
        log: () => {},
        background: () => {},
      });
      await Promise.all([resumeImports(app), resumeImports(app)]);
      const found = await crashed.admin.get(`/v1/imports/${id}`);
      expect(found.body).toMatchObject({ status: 'applied', report: { counts: { ...NOTHING, added: 2 } } });
      expect(await stored(crashed.id)).toMatchObject({ people: 2, residences: 2, staged: 0 });
      const [audits] =
        await behind`select count(*)::int as n from audit where tenant_id = ${crashed.id} and target_id = ${id}`;
      expect(audits?.n).toBe(1);
    } finally {
      await holder.end();
      await survivor.end();
      await dying.stop();
    }
  });
});

describe('several imports of one tenant', () => {
  it('are worked off one after another', async () => {
    const busy = await treeTenant(api);
    const files = Array.from({ length: 6 }, (_, index) =>
      roster(resident('SAME', { name: `名${index}` }), resident(`P${index}`)),
    );
    const sent = await Promise.all(files.map(file => upload(busy.admin, 'roster', file)));
    for (const reply of sent) expect(reply.status).toBe(202);
    await api.settled();
    const all = await busy.admin.get('/v1/imports?kind=roster');
    expect(all.items).toHaveLength(6);
    for (const item of all.items) expect(item).toMatchObject({ status: 'applied' });
    expect(await stored(busy.id)).toMatchObject({ people: 7, residences: 7, staged: 0 });
  });
});

describe('the same upload sent twice with one idempotency key', () => {
  it('is one import; another file with that key is refused', async () => {
    const key = { 'idempotency-key': 'roster-2026-03' };
    const first = (await upload(tenant.admin, 'roster', roster(resident('K1')), '', key)).expectOk();
    const second = (await upload(tenant.admin, 'roster', roster(resident('K1')), '', key)).expectOk();
    expect(second.id).toBe(first.id);
    const other = await upload(tenant.admin, 'roster', roster(resident('K2')), '', key);
    expect(other.code).toBe('idempotency-key-reused');
    await api.settled();
  });
});

describe('who may', () => {
  it('send files: administrators of the whole tenant alone', async () => {
    const units = await tenant.admin.get('/v1/units?externalId=C1');
    const local = await tenant.role('administrator', units.text('items.0.id'));
    expect((await upload(local, 'roster', roster(resident('L1')))).code).toBe('forbidden');
    expect((await local.get('/v1/imports')).items).toEqual([]);
    const officer = await tenant.role('officer');
    expect((await upload(officer, 'roster', roster(resident('L1')))).code).toBe('forbidden');
    expect((await officer.get('/v1/imports')).items.length).toBeGreaterThan(0);
    const reader = await tenant.role('reader');
    expect((await reader.get('/v1/imports')).code).toBe('forbidden');
  });
});
