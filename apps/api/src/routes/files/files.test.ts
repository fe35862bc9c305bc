import { createHash, randomBytes } from 'node:crypto';
import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBucket } from '../../../../../scripts/lib/bucket.ts';
import { type Client, startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';
import { docx, PDF, PNG, xlsx } from './testing/samples.ts';

const sql = superuser();
afterAll(() => sql.end());

const path = (id: string) => `/v1/files/${id}`;
const TEXT = { 'content-type': 'text/plain' };

interface Place {
  readonly api: TestApi;
  readonly village: Village;
}

const send = (
  client: Client,
  name: string,
  bytes: string | Uint8Array<ArrayBuffer>,
  query = '',
  headers: Record<string, string> = {},
) =>
  client.send('POST', `/v1/files?name=${encodeURIComponent(name)}${query}`, bytes, {
    'content-type': 'application/octet-stream',
    ...headers,
  });

/** The bytes of a file as they come over the wire. */
async function download({ api }: Place, tenant: TestTenant, id: string): Promise<Response> {
  return api.app.request(`http://lifang.test${path(id)}/content`, {
    headers: { authorization: `Bearer ${tenant.adminKey}` },
  });
}

async function bytesOf(place: Place, id: string): Promise<Buffer> {
  const response = await download(place, place.village.tenant, id);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function visitTo(village: Village, personId?: string): Promise<string> {
  const about = [{ personId: personId ?? (await newPerson(village)) }];
  return (await village.tenant.admin.post('/v1/events', { kind: 'sample.visit', on: '2026-03-02', about }))
    .id;
}

async function councilOf(village: Village): Promise<string> {
  const body = { kind: 'sample.council', on: '2026-03-02', byUnitId: village.committee, reason: '主任出差' };
  return (await village.tenant.admin.post('/v1/events', body)).id;
}

describe.each(['Postgres', 'R2'] as const)('a file at home in %s', home => {
  let place: Place;
  let admin: Client;
  let stopBucket = async () => {};

  beforeAll(async () => {
    const started = home === 'R2' ? await startBucket() : undefined;
    if (started) stopBucket = () => started.stop();
    const api = await startTestApi(started ? { bucket: started.bucket } : {});
    const village = await newVillage(api);
    place = { api, village };
    admin = village.tenant.admin;
  });
  afterAll(async () => {
    await place.api.stop();
    await stopBucket();
  });

  it('comes back byte for byte, whatever its size, to be saved under its name', async () => {
    for (const size of [1, 1024 * 1024, 3 * 1024 * 1024 + 17]) {
      const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]);
      const made = await send(admin, '会议 纪要(一).pdf', new Uint8Array(bytes));
      expect([made.status, made.at('mediaType'), made.at('size'), made.at('hash')]).toEqual([
        201,
        'application/pdf',
        bytes.length,
        createHash('sha256').update(bytes).digest('hex'),
      ]);
      expect((await bytesOf(place, made.id)).equals(bytes)).toBe(true);
    }
    const { id } = await send(admin, '会议 纪要(一).pdf', PDF);
    const { headers } = await download(place, place.village.tenant, id);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="file.pdf"; filename*=UTF-8''%E4%BC%9A%E8%AE%AE%20%E7%BA%AA%E8%A6%81%28%E4%B8%80%29.pdf`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is kept once a tenant however often it is uploaded, and never in the clear', async () => {
    const words = `里坊示例文本 ${randomBytes(8).toString('hex')}`;
    const one = await send(admin, 'one.txt', words);
    const two = await send(admin, 'two.txt', words);
    expect(one.id).not.toBe(two.id);
    expect(two.at('hash')).toBe(one.at('hash'));
    const hash = one.text('hash');
    const other = await newVillage(place.api);
    await send(other.tenant.admin, 'three.txt', words);
    const kept = await sql`select home from file_contents where hash = decode(${hash}, 'hex')`;
    expect(kept.map(row => row.home)).toEqual(
      Array.from({ length: 2 }, () => (home === 'R2' ? 'r2' : 'postgres')),
    );
    const chunks = await sql<
      { bytes: Buffer }[]
    >`select bytes from file_chunks where hash = decode(${hash}, 'hex')`;
    expect(chunks).toHaveLength(home === 'R2' ? 0 : 2);
    for (const { bytes } of chunks) expect(bytes.includes(Buffer.from('里坊'))).toBe(false);
    expect((await bytesOf(place, two.id)).toString()).toBe(words);
  });

  it('tried keeps nothing, repeated happens once, and at once it is still kept once', async () => {
    const words = randomBytes(12).toString('hex');
    const tried = await send(admin, 'tried.txt', words, '&dryRun=true');
    expect(tried.status).toBe(201);
    expect((await admin.get(path(tried.id))).status).toBe(404);
    const key = { 'idempotency-key': `file-${words}` };
    const first = await send(admin, 'kept.txt', words, '', key);
    expect((await send(admin, 'kept.txt', words, '', key)).id).toBe(first.id);
    expect((await send(admin, 'else.txt', words, '', key)).code).toBe('idempotency-key-reused');
    const same = randomBytes(2 * 1024 * 1024)
      .toString('hex')
      .slice(0, 3 * 1024 * 1024);
    const all = await Promise.all(['a', 'b', 'c'].map(name => send(admin, `${name}.txt`, same)));
    for (const made of all) expect((await bytesOf(place, made.id)).toString()).toBe(same);
  });
});

describe('a file', () => {
  let place: Place;
  let village: Village;
  let admin: Client;

  beforeAll(async () => {
    const api = await startTestApi();
    village = await newVillage(api);
    place = { api, village };
    admin = village.tenant.admin;
  });
  afterAll(() => place.api.stop());

  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['a.pdf', PDF, 'application/pdf'],
    ['a.PNG', PNG, 'image/png'],
    ['a.jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]), 'image/jpeg'],
    ['a.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.csv', '姓名,年龄\n', 'text/csv'],
    ['a.txt', '文字', 'text/plain'],
  ])('of a type that may be is taken in: %s', async (name, bytes, type) => {
    const made = await send(admin, name, bytes);
    expect([made.status, made.at('mediaType')]).toEqual([201, type]);
  });

  it.each<[string, string, string | Uint8Array<ArrayBuffer>, string, RegExp]>([
    ['of another type', 'a.exe', 'MZ', 'name', /^扩展名不是 pdf, .* 之一：请发送/],
    ['without an ending', 'pdf', PDF, 'name', /^扩展名不是/],
    [
      'whose name says another type',
      'a.png',
      PDF,
      'body',
      /：是 application\/pdf，不是 image\/png。请使用与实际类型相符的名称/,
    ],
    ['of text that is a PDF', 'a.txt', PDF, 'body', /：是 application\/pdf，不是 text\/plain。请使用/],
    ['of text that is binary', 'a.txt', new Uint8Array([65, 0, 1, 2]), 'body', /：不是 text\/plain。请使用/],
    [
      'of text in another encoding',
      'a.csv',
      new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb]),
      'body',
      /：不是 text\/csv。请使用/,
    ],
    [
      'that is an archive and no document',
      'a.docx',
      xlsx(),
      'body',
      /：是 application\/.*sheet，不是 application\/.*document。请使用/,
    ],
    [
      'with macros',
      'a.docx',
      docx(['word/vbaProject.bin']),
      'body',
      /：不是 application\/.*document。请使用/,
    ],
    [
      'whose parts climb out of it',
      'a.docx',
      docx(['../../etc/passwd']),
      'body',
      /：不是 application\/.*document。请使用/,
    ],
    ['that is a torn archive', 'a.xlsx', xlsx().slice(0, 60), 'body', /：不是 application\/.*sheet。请使用/],
    ['that is empty', 'a.txt', '', 'body', /^文件是空的：请发送/],
    ['with a path in its name', '../a.txt', 'x', 'name', /^是路径：只填名称$/],
    ['with another path in its name', 'c:\\a.txt', 'x', 'name', /^是路径：只填名称$/],
    ['with a turned name', 'a\u202etxt.txt', 'x', 'name', /^含有不可见字符：请去掉/],
    ['with a hidden name', '.htaccess.txt', 'x', 'name', /^不能用作文件名：请去掉/],
    ['with a long name', `${'长'.repeat(200)}.txt`, 'x', 'name', /^有 204 个字：须为 1 至 200 个$/],
  ])(
    '%s is refused with what is found and what to do, and not kept',
    async (_what, name, bytes, field, why) => {
      const before = (await admin.get('/v1/files?limit=200')).items.length;
      const reply = await send(admin, name, bytes);
      expect([reply.code, reply.at('errors.0.field')]).toEqual(['invalid-input', field]);
      expect(reply.text('errors.0.reason')).toMatch(why);
      expect((await admin.get('/v1/files?limit=200')).items).toHaveLength(before);
    },
  );

  it('sent as another type than its name says, too large, or without a name is refused', async () => {
    const png = { 'content-type': 'image/png' };
    const claimed = await send(admin, 'a.pdf', PDF, '', png);
    expect([claimed.status, claimed.code, claimed.at('detail')]).toEqual([
      415,
      'unsupported-media-type',
      '发送类型是 image/png，名称却表示 application/pdf：请按实际类型发送，并使用相应的名称',
    ]);
    const large = new Uint8Array(20 * 1024 * 1024 + 64 * 1024);
    expect((await send(admin, 'a.pdf', large)).code).toBe('too-large');
    expect((await admin.send('POST', '/v1/files', 'x', TEXT)).at('errors.0.field')).toBe('name');
    expect((await send(admin, 'a.txt', 'x', '&surprise=1')).code).toBe('invalid-input');
  });

  it('is taken in as a form, with one file in it and nothing else', async () => {
    const form = (parts: readonly [string, File | string][]) => {
      const body = new FormData();
      for (const [name, value] of parts) body.append(name, value);
      return admin.send('POST', '/v1/files', body);
    };
    const file = new File([PDF], '方案.pdf', { type: 'application/pdf' });
    const made = await form([['file', file]]);
    expect([made.status, made.at('name'), made.at('size')]).toEqual([201, '方案.pdf', PDF.length]);
    expect((await bytesOf(place, made.id)).equals(Buffer.from(PDF))).toBe(true);
    expect((await form([['file', new File([PDF], 'a/../b.pdf')]])).at('errors.0.field')).toBe('name');
    expect(
      (
        await form([
          ['file', file],
          ['note', 'x'],
        ])
      ).at('errors.0.field'),
    ).toBe('body');
    expect((await form([['other', file]])).at('errors.0.field')).toBe('file');
    expect((await form([['file', 'no file']])).at('errors.0.field')).toBe('file');
    const torn = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await admin.send('POST', '/v1/files', 'no form', torn)).code).toBe('malformed-request');
  });

  it('attached to nothing is only for whoever uploaded it', async () => {
    const worker = await village.tenant.role('worker', village.group);
    const { id } = await send(worker, 'mine.txt', '草稿');
    expect((await worker.get(path(id))).at('name')).toBe('mine.txt');
    for (const verb of ['', '/content']) expect((await admin.get(`${path(id)}${verb}`)).status).toBe(404);
    expect((await admin.get('/v1/files')).items.map(item => Reflect.get(Object(item), 'id'))).not.toContain(
      id,
    );
  });

  it('is attached to an event, record, award or place, and read by whoever reaches that', async () => {
    const council = await councilOf(village);
    const { id } = await send(admin, '纪要.txt', '议事纪要', `&eventId=${council}`);
    const near = await village.tenant.role('reader', village.committee);
    const far = await village.tenant.role('reader', village.otherCommittee);
    expect((await near.get(path(id))).body).toMatchObject({
      name: '纪要.txt',
      attachedTo: [{ eventId: council }],
      personal: false,
    });
    expect((await near.get(`${path(id)}/content`)).body).toBe('议事纪要');
    for (const verb of ['', '/content']) expect((await far.get(`${path(id)}${verb}`)).status).toBe(404);
    expect((await near.get(`/v1/files?eventId=${council}`)).items).toHaveLength(1);
    expect((await far.get(`/v1/files?eventId=${council}`)).items).toEqual([]);
    // Nobody is named in it, so who read it is nobody's concern.
    expect((await admin.get(`/v1/audit?targetId=${id}`)).items).toHaveLength(1);

    const householdId = await newHousehold(village);
    const title = {
      kind: 'sample.good-neighbour',
      householdId,
      byUnitId: village.street,
      from: '2026-01-01',
    };
    const award = (await admin.post('/v1/awards', title)).id;
    const room = {
      kind: 'sample.activity-room',
      name: '活动室',
      unitId: village.committee,
      functions: ['reading'],
      from: '2026-01-01',
    };
    const room_ = (await admin.post('/v1/places', room)).id;
    expect((await admin.post(`${path(id)}/attach`, { placeId: room_ })).status).toBe(428);
    const attached = await change(admin, path(id), 'attach', { placeId: room_ });
    expect([attached.at('version'), attached.at('personal')]).toEqual([2, false]);
    const named = await change(admin, path(id), 'attach', { awardId: award });
    expect([named.at('personal'), Object(named.at('attachedTo')).length]).toEqual([true, 3]);
    expect((await change(admin, path(id), 'attach', { awardId: award })).code).toBe('conflict');
    // What became personal is no longer shown to readers, by whatever way they reach it.
    expect((await near.get(path(id))).body).toMatchObject({ name: null, hash: null, personal: true });
    const detached = await change(admin, path(id), 'detach', { awardId: award });
    expect([detached.at('personal'), Object(detached.at('attachedTo')).length]).toEqual([false, 2]);
    expect((await change(admin, path(id), 'detach', { awardId: award })).code).toBe('unknown-reference');
    expect((await change(admin, path(id), 'attach', {})).at('errors.0.field')).toBe('eventId');
    const both = { placeId: room_, eventId: council };
    expect((await change(admin, path(id), 'attach', both)).at('errors.0.field')).toBe('placeId');
  });

  it('about a person is for those who see personal data, and each reading is audited', async () => {
    const personId = await newPerson(village);
    const { id } = await send(admin, '病历.txt', '高血压', `&eventId=${await visitTo(village, personId)}`);
    const worker = await village.tenant.role('worker', village.group);
    expect((await worker.get(`${path(id)}/content`)).body).toBe('高血压');
    expect((await worker.get(`${path(id)}/content`)).status).toBe(200);
    const reads = await admin.get(`/v1/audit?targetId=${id}&limit=10`);
    expect(reads.items.map(item => Reflect.get(Object(item), 'action'))).toEqual([
      'files.download',
      'files.download',
      'files.upload',
    ]);
    expect(JSON.stringify(reads.body)).not.toContain('病历');
    const reader = await village.tenant.role('reader');
    expect((await reader.get(path(id))).body).toMatchObject({ name: null, hash: null, personal: true });
    const refused = await reader.get(`${path(id)}/content`);
    expect([refused.status, refused.code]).toEqual([403, 'forbidden']);
    expect((await admin.get(`/v1/audit?targetId=${id}`)).items).toHaveLength(3);
  });

  it('of another tenant is unknown in every verb, and cannot be attached to what is', async () => {
    const council = await councilOf(village);
    const { id } = await send(admin, 'a.txt', 'x', `&eventId=${council}`);
    const other = await newVillage(place.api);
    const own = await councilOf(other);
    const match = { 'if-match': '"1"' };
    const client = other.tenant.admin;
    expect((await client.get(path(id))).status).toBe(404);
    expect((await client.get(`${path(id)}/content`)).status).toBe(404);
    expect((await client.post(`${path(id)}/attach`, { eventId: own }, match)).status).toBe(404);
    expect((await client.post(`${path(id)}/detach`, { eventId: council }, match)).status).toBe(404);
    const refused = await send(client, 'a.txt', 'x', `&eventId=${council}`);
    expect(refused.at('errors.0')).toEqual({ field: 'eventId', reason: '没有这个事项' });
    expect((await change(admin, path(id), 'attach', { eventId: own })).at('errors.0.field')).toBe('eventId');
  });
});
