import { MATRIX, type Operation } from '@lifang/core';
import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_OPERATION } from './testing/every-operation.ts';
import { startTestApi, type TestApi } from './testing/index.ts';
import { newWorld, type World } from './testing/world.ts';

let api: TestApi;
let world: World;
const sql = superuser();
beforeAll(async () => {
  api = await startTestApi();
  world = await newWorld(api);
});
afterAll(async () => {
  await api.stop();
  await sql.end();
});

type Export = Extract<Operation, `${string}.export`>;
const isExport = (name: string): name is Export => Object.hasOwn(MATRIX, name) && name.endsWith('.export');
const exports = Object.keys(MATRIX).filter(isExport);
const bare = (operation: Export) => `/v1/${operation.replace('.export', '')}.csv`;

/** The answer as it travels. */
async function bytes(path: string, headers: Record<string, string> = {}): Promise<Uint8Array> {
  const { adminKey } = world.village.tenant;
  const response = await api.app.request(`http://lifang.test${path}`, {
    headers: { authorization: `Bearer ${adminKey}`, ...headers },
  });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

const audited = async (action: string) =>
  Object((await world.village.tenant.admin.get(`/v1/audit?action=${action}&limit=1`)).items[0]).detail;

describe('every list as a file', () => {
  it('is one of fourteen', () => {
    expect(exports).toHaveLength(14);
  });

  it.each(exports)('%s is for those who may see the list', operation => {
    const list =
      operation === 'compliance.export' ? 'compliance.read' : operation.replace('.export', '.list');
    expect(MATRIX[operation]).toEqual(Reflect.get(MATRIX, list));
  });

  it.each(exports)('%s begins with the mark and a header in the language asked for', async operation => {
    const chinese = await bytes(bare(operation));
    expect([...chinese.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const header = (found: Uint8Array) => new TextDecoder().decode(found).split('\r\n')[0] ?? '';
    expect(header(chinese)).toMatch(/[\u4e00-\u9fff]/);
    expect(header(await bytes(bare(operation), { 'accept-language': 'en' }))).toMatch(/^[A-Za-z,]+$/);
    expect(header(chinese).split(',').length).toBeGreaterThan(5);
  });

  it.each(exports)('%s holds as many rows as the list, and says so in the audit', async operation => {
    const { admin } = world.village.tenant;
    const { path } = EVERY_OPERATION[operation](world.ids);
    const list =
      operation === 'compliance.export' ? path.replace('.csv', '') : `${path.replace('.csv', '')}&limit=200`;
    const { length } = (await admin.get(list)).items;
    const text = String((await admin.get(path)).expectOk().body);
    expect(text.split('\r\n').length - 2).toBe(length);
    const [, query = ''] = path.split('?');
    const filter = Object.fromEntries(new URLSearchParams(query));
    expect(await audited(operation)).toMatchObject({ filter, rows: length, complete: true });
  });

  it('goes page by page to its end, in one order and without a row twice', async () => {
    const { id } = world.village.tenant;
    await sql.unsafe(
      `insert into people (tenant_id, id, external_id, name, created_at)
       select '${id}', gen_random_uuid(), 'MANY-' || n, '人' || n, now() from generate_series(1, 3500) n`,
    );
    const text = new TextDecoder().decode(await bytes('/v1/people.csv'));
    const numbers = text.split('\r\n').flatMap(line => /^MANY-\d+/.exec(line)?.[0] ?? []);
    expect(numbers).toHaveLength(3500);
    expect(new Set(numbers).size).toBe(3500);
    expect(await audited('people.export')).toMatchObject({ complete: true, filter: {} });
  });

  it('that a reader gives up on is audited as far as it went', async () => {
    const { adminKey } = world.village.tenant;
    const response = await api.app.request('http://lifang.test/v1/people.csv', {
      headers: { authorization: `Bearer ${adminKey}` },
    });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const detail = await audited('people.export');
    expect(detail.complete).toBe(false);
    expect(detail.rows).toBeLessThan(3000);
    expect(detail.rows % 1000).toBe(0);
  });
});
