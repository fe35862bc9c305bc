import { expect } from 'vitest';
import type { Client, Reply, TestApi, TestTenant } from '../../../testing/index.ts';

/** A file from its lines, each a list of cells; cells with commas or quotes are quoted. */
export function csv(...rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map(row => `${row.map(quoted).join(',')}\n`).join('');
}

const ENGLISH = { 'accept-language': 'en' };

/** Sends a file and gives the answer to the upload. */
export function upload(
  client: Client,
  kind: string,
  file: string | Uint8Array<ArrayBuffer>,
  query = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  return client.send('POST', `/v1/imports?kind=${kind}${query}`, file, {
    'content-type': 'text/csv',
    ...ENGLISH,
    ...headers,
  });
}

/** Sends a file, waits until it has been dealt with, and gives the import as it then is. */
export async function take(
  api: TestApi,
  client: Client,
  kind: string,
  file: string,
  query = '',
): Promise<Reply> {
  const { id } = (await upload(client, kind, file, query)).expectOk();
  await api.settled();
  saysItInChinese((await client.get(`/v1/imports/${id}`)).expectOk().at('report.errors'));
  return (await client.get(`/v1/imports/${id}`, ENGLISH)).expectOk();
}

/** Whoever fills in rosters reads Chinese. */
export function saysItInChinese(errors: unknown): void {
  if (!Array.isArray(errors)) return;
  for (const { reason } of errors) expect(reason).toMatch(/[\u4e00-\u9fff]/);
}

/** As `take`, and fails unless everything was applied. */
export async function applied(api: TestApi, client: Client, kind: string, file: string): Promise<Reply> {
  const reply = await take(api, client, kind, file);
  if (reply.at('status') !== 'applied') throw new Error(`not applied: ${JSON.stringify(reply.body)}`);
  return reply;
}

export const NOTHING = { added: 0, changed: 0, ended: 0, unchanged: 0, absent: 0 };

export const UNIT_HEADER = ['externalId', 'kind', 'name', 'parentExternalId', 'from', 'to'];
const TREE = csv(
  UNIT_HEADER,
  ['S', 'sample.street', '示范街道', '', '2024-02-01', ''],
  ['C1', 'sample.committee', '一居', 'S', '2024-02-01', ''],
  ['C2', 'sample.committee', '二居', 'S', '2024-02-01', ''],
  ['G1', 'sample.group', '一组', 'C1', '2024-02-01', ''],
  ['G2', 'sample.group', '二组', 'C1', '2024-02-01', ''],
  ['G3', 'sample.group', '三组', 'C2', '2024-02-01', ''],
);

export const ROSTER_HEADER = [
  'externalId',
  'name',
  'sex',
  'birthDay',
  'idNumber',
  'phone',
  'householdExternalId',
  'address',
  'unitExternalId',
  'from',
  'to',
  'categories',
  'householdCategories',
];

/** A row of a roster; what is not given is empty or the usual. */
export function resident(externalId: string, more: Readonly<Partial<Record<string, string>>> = {}): string[] {
  const row: Readonly<Record<string, string>> = {
    externalId,
    name: `居民${externalId}`,
    unitExternalId: 'G1',
    from: '2024-03-01',
    ...more,
  };
  return ROSTER_HEADER.map(column => row[column] ?? '');
}

/** A tenant with the sample policy and a tree. */
export async function treeTenant(api: TestApi): Promise<TestTenant> {
  const tenant = await api.newTenant({
    policies: ['sample'],
    enabledFrom: '2024-02-01',
    settings: { 'sample.very-elderly-min-age': 80 },
  });
  await applied(api, tenant.admin, 'units', TREE);
  return tenant;
}
