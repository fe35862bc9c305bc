import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { newVillage, type Village } from '../../testing/village.ts';

const UNITS = [
  'externalId,kind,name,parentExternalId,from,to',
  'S-1,sample.street,示范街道,,2020-01-01,',
  'C-1,sample.committee,第一居委会,S-1,2020-01-01,',
  'G-1,sample.group,第一组,C-1,2020-01-01,',
  'G-2,sample.group,第二组,C-1,2020-01-01,',
].join('\n');

/** As a clerk would send it, with what may trip a spreadsheet or a comma. */
const ROSTER = [
  'externalId,name,sex,birthDay,phone,householdExternalId,address,unitExternalId,from,to,categories,householdCategories',
  'P-1,王一,男,1940-05-05,13800000000,H-1,"幸福路1号,101室",G-1,2025-01-01,,sample.living-alone@2025-03-01,sample.new-household@2025-01-01',
  'P-2,王二,女,1950-05-05,,H-1,,G-1,2025-02-01,,,',
  'P-3,王三,未知,,,,,G-2,2025-01-01,,sample.living-alone@2025-01-01..2026-03-31,',
  'P-4,王四,女,,,H-2,"地下""一""层",G-2,2025-01-01,2026-01-31,,',
].join('\n');

let api: TestApi;
let village: Village;
let tenant: TestTenant;
let admin: Client;
const sql = superuser();
beforeAll(async () => {
  api = await startTestApi();
  tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
  admin = tenant.admin;
  expect((await take('units', UNITS)).at('status')).toBe('applied');
  expect((await take('roster', ROSTER)).at('status')).toBe('applied');
  const rename = await admin.get('/v1/people?externalId=P-2');
  const id = String(Object(rename.items[0]).id);
  // Addresses and names that a spreadsheet would run.
  const home = String(Object((await admin.get('/v1/households?externalId=H-2')).items[0]).id);
  for (const [path, body] of [
    [`/v1/people/${id}`, { name: '=SUM(A1)' }],
    [`/v1/households/${home}`, { address: '-1层2室' }],
  ] as const) {
    const { etag } = await admin.get(path);
    (await admin.patch(path, body, { 'if-match': etag })).expectOk();
  }
  village = await newVillage(api);
});
afterAll(async () => {
  await api.stop();
  await sql.end();
});

async function take(kind: string, file: string, query = '') {
  const { id } = await admin.send('POST', `/v1/imports?kind=${kind}${query}`, file, {
    'content-type': 'text/csv',
  });
  await api.settled();
  return admin.get(`/v1/imports/${id}`);
}

const text = async (client: Client, path: string, headers = {}) =>
  String((await client.get(path, headers)).expectOk().body);

describe('a roster as a file', () => {
  it('is what a clerk would have sent, in the language asked for', async () => {
    const reply = (await admin.get('/v1/people.csv')).expectOk();
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="people-2026-03-31.csv"');
    const [header, ...lines] = String(reply.body).split('\r\n');
    expect([header, ...lines.sort()]).toEqual([
      '编号,姓名,性别,出生日期,户编号,地址,单位编号,起始日期,终止日期,人员名单,家庭名单',
      '',
      'P-1,王一,男,1940-05-05,H-1,"幸福路1号,101室",G-1,2025-01-01,,sample.living-alone@2025-03-01,sample.new-household@2025-01-01',
      'P-2,\'=SUM(A1),女,1950-05-05,H-1,"幸福路1号,101室",G-1,2025-02-01,,,sample.new-household@2025-01-01',
      'P-3,王三,未知,,,,G-2,2025-01-01,,sample.living-alone@2025-01-01..2026-03-31,',
      "P-4,王四,女,,H-2,'-1层2室,G-2,2025-01-01,2026-01-31,,",
    ]);
    const english = await text(admin, '/v1/people.csv', { 'accept-language': 'en' });
    expect(english.split('\r\n')[0]).toBe(
      'externalId,name,sex,birthDay,householdExternalId,address,unitExternalId,from,to,categories,householdCategories',
    );
  });

  it.each(['zh-CN', 'en'])('taken in again as it is changes nothing, in %s', async language => {
    const file = await text(admin, '/v1/people.csv', { 'accept-language': language });
    const rows = async () =>
      JSON.stringify(
        await Promise.all(
          ['people', 'households', 'residences', 'categories', 'duty_states'].map(
            table => sql`select * from ${sql(table)} where tenant_id = ${tenant.id} order by 2, 3, 4, 5`,
          ),
        ),
      );
    const before = await rows();
    const dry = await take('roster', file, '&dryRun=true');
    expect(dry.at('report.counts')).toEqual({ added: 0, changed: 0, ended: 0, absent: 0, unchanged: 4 });
    const done = await take('roster', file);
    expect(done.at('status')).toBe('applied');
    expect(await rows()).toBe(before);
  });

  it('is masked as the list is, and a masked one is not taken in', async () => {
    const reader = await tenant.role('reader');
    const file = await text(reader, '/v1/people.csv');
    expect(file).not.toContain('王一');
    expect(file).not.toContain('幸福路');
    expect(file).not.toContain('1940-05-05');
    expect(file).toContain('王**');
    const refused = await take('roster', file);
    expect(refused.at('status')).not.toBe('applied');
    expect(JSON.stringify(refused.body)).toContain('姓名已掩码');
  });

  it('holds what the filters leave, and nothing of another tenant', async () => {
    const lines = async (client: Client, query: string) =>
      (await text(client, `/v1/people.csv${query}`)).split('\r\n').length - 2;
    expect(await lines(admin, '')).toBe(4);
    expect(await lines(admin, '?externalId=P-1')).toBe(1);
    expect(await lines(admin, '?name=王')).toBe(3);
    expect(await lines(village.tenant.admin, '')).toBe(0);
    for (const query of ['?limit=10', '?cursor=x', '?colour=red', '?asOf=yesterday']) {
      expect((await admin.get(`/v1/people.csv${query}`)).status).toBe(422);
    }
    expect((await api.nobody.get('/v1/people.csv')).status).toBe(401);
  });

  it('is audited with its filter, without personal values, and how much was taken', async () => {
    await text(admin, '/v1/people.csv?name=王&externalId=P-1');
    const [row] = (await admin.get('/v1/audit?action=people.export&limit=1')).items;
    expect(row).toMatchObject({
      noun: 'person',
      detail: { filter: { name: 'given', externalId: 'P-1' }, rows: 1, complete: true },
    });
  });
});
