import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { csv, ROSTER_HEADER, resident, saysItInChinese, take, treeTenant, upload } from './testing/take.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await startTestApi();
  tenant = await treeTenant(api);
});
afterAll(() => api.stop());

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const roster = (...rows: string[][]) => csv(ROSTER_HEADER, ...rows);

/** Refused at once, with these errors; nothing of it is kept. */
async function refused(kind: string, file: string | Uint8Array<ArrayBuffer>, errors: unknown): Promise<void> {
  const before = (await tenant.admin.get('/v1/imports?limit=200')).items.length;
  const reply = await upload(tenant.admin, kind, file);
  expect(reply.body).toMatchObject({ status: 422, code: 'invalid-input', errors });
  const inChinese = await upload(tenant.admin, kind, file, '', { 'accept-language': 'zh-CN' });
  saysItInChinese(inChinese.at('errors'));
  expect((await tenant.admin.get('/v1/imports?limit=200')).items).toHaveLength(before);
}

describe('a file that is no CSV in UTF-8', () => {
  const utf8 = 'it seems to be';
  it.each([
    ['GB18030', bytes(`${Buffer.from('externalId,').toString('hex')}d0d5c3fb0a`), 'GB18030'],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from('\uFEFFexternalId,name', 'utf16le')), 'UTF-16'],
    ['UTF-16 without', new Uint8Array(Buffer.from('externalId,姓名', 'utf16le')), 'UTF-16'],
    ['a spreadsheet', bytes('504b030414000600ff00fe08ff'), 'a spreadsheet'],
    ['nothing anybody knows', bytes('ffc0fffe80ff'), 'something else'],
  ])('%s', async (_, file, found) => {
    await refused('roster', file, [{ field: 'body', reason: expect.stringContaining(`${utf8} ${found}`) }]);
  });

  it('nothing', async () => {
    await refused('roster', '', [{ field: 'body', reason: 'the file is empty' }]);
    await refused('roster', '\n\n', [{ field: 'body', reason: 'the file has no header' }]);
    await refused('roster', csv(ROSTER_HEADER), [
      { field: 'body', reason: 'the file has a header and no rows' },
    ]);
  });

  it('another content type', async () => {
    const reply = await tenant.admin.send('POST', '/v1/imports?kind=roster', '{}', {
      'content-type': 'application/json',
    });
    expect(reply.status).toBe(415);
  });
});

describe('a header', () => {
  it('names unknown, doubled and missing columns at once', async () => {
    await refused('roster', 'externalId,colour,name,姓名\nP1,x,y,z\n', [
      { field: 'colour', reason: 'unknown column', line: 1 },
      { field: 'name', reason: 'the column stands there twice', line: 1 },
      { field: 'unitExternalId', reason: expect.stringContaining('missing'), line: 1 },
      { field: 'from', reason: expect.stringContaining('missing'), line: 1 },
    ]);
  });

  it('may be Chinese, with a mark at the start and days as spreadsheets write them', async () => {
    const file = '\uFEFF编号,姓名,性别,出生日期,单位编号,起\r\nZ1,王一,男,1950/1/2,G1,2024/3/1\r\n';
    const dry = await take(api, tenant.admin, 'roster', file, '&dryRun=true');
    expect(dry.body).toMatchObject({ status: 'checked', report: { counts: { added: 1 } } });
  });

  it('separates columns by commas', async () => {
    await refused('roster', 'externalId;name\nP1;x\n', [
      { field: 'body', reason: 'separate the columns by commas', line: 1 },
    ]);
  });
});

describe('malformed rows', () => {
  it('are all named, with everything else that is wrong', async () => {
    await refused(
      'roster',
      roster(
        resident('P1', { name: '=HYPERLINK("x")' }),
        resident('P2', { from: '2026-02-30' }),
        ['P3', 'short'],
        resident('P4', { name: ' @SUM(A1)' }),
        resident('P5', { phone: '+86 138-0000-0001' }),
        resident('P6', { address: '\t=1' }),
      ),
      [
        { field: 'name', line: 2, reason: expect.stringContaining('formula') },
        { field: 'from', line: 3, reason: 'not a calendar day (YYYY-MM-DD)' },
        { field: 'sex', line: 4, reason: 'the row has 2 cells and the header 13' },
        { field: 'name', line: 5, reason: expect.stringContaining('formula') },
        { field: 'address', line: 7, reason: expect.stringContaining('formula') },
      ],
    );
  });

  it.each([
    ['never closed', 'externalId,name,unitExternalId,from\nP1,"x,G1,2024-03-01\n', 'opened and never closed'],
    [
      'in the middle',
      'externalId,name,unitExternalId,from\nP1,a"b,G1,2024-03-01\n',
      'in the middle of a cell',
    ],
    [
      'followed by text',
      'externalId,name,unitExternalId,from\nP1,"a"b,G1,2024-03-01\n',
      'followed by more text',
    ],
  ])('a quotation mark %s', async (_, file, reason) => {
    await refused('roster', file, [
      { field: 'body', reason: expect.stringContaining(reason), line: expect.any(Number) },
    ]);
  });

  it('never quote what a personal cell holds', async () => {
    const secret = '11010519491231002X1';
    const reply = await take(
      api,
      tenant.admin,
      'roster',
      roster(resident('P1', { idNumber: secret, phone: 'call-me', birthDay: '老' })),
    );
    expect(reply.at('report.errors')).toEqual([
      { line: 2, column: 'birthDay', reason: 'not a calendar day (YYYY-MM-DD)' },
      { line: 2, column: 'idNumber', reason: 'not a resident ID number (GB 11643)' },
      { line: 2, column: 'phone', reason: 'not a telephone number' },
    ]);
    expect(JSON.stringify(reply.body) + JSON.stringify(api.lines)).not.toContain(secret);
  });
});

describe('a template', () => {
  it.each(['units', 'roster', 'appointments', 'events'])(
    'of %s has the columns the import knows',
    async kind => {
      const template = await tenant.admin.get(`/v1/imports/templates/${kind}`);
      expect(template.headers.get('content-type')).toContain('text/csv');
      const reply = await take(api, tenant.admin, kind, String(template.body), '&dryRun=true');
      // Its example row names things this tenant does not have; its columns are right.
      expect(['checked', 'rejected']).toContain(reply.at('status'));
    },
  );
});
