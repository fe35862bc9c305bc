import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

const ID_NUMBER = '11010519491231002X';
const PHONE = '13800138000';

let api: TestApi;
let village: Village;
let elsewhere: Village;
let person: string;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
  elsewhere = await newVillage(api);
  person = await newPerson(village, { name: '王小明', idNumber: ID_NUMBER, phone: PHONE });
});
const sql = superuser();
afterAll(async () => {
  await api.stop();
  await sql.end();
});

const path = (id: string) => `/v1/people/${id}`;
const audited = async (action: string) =>
  sql`select target_id, detail::text as detail from audit where tenant_id = ${village.tenant.id} and action = ${action} order by seq`;

describe('sensitive fields', () => {
  it('are stored encrypted, with a keyed hash that differs between tenants', async () => {
    const theirs = await newPerson(elsewhere, { idNumber: ID_NUMBER });
    const rows =
      await sql`select id::text, id_number, phone, encode(id_number_hash, 'hex') as hash from people where id in (${person}, ${theirs}) order by id`;
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.id_number).toMatch(/^v1\.[\w-]+\.[\w-]+\.[\w-]+$/);
      expect(JSON.stringify(row)).not.toContain('110105');
      expect(JSON.stringify(row)).not.toContain('138001');
    }
    expect(rows[0]?.hash).not.toBe(rows[1]?.hash);
  });

  it('leave no trace in the audit, the outbox, kept answers or the log', async () => {
    const { admin } = village.tenant;
    const body = { name: '赵无痕', sex: 'male', idNumber: '110105198001010016', phone: '13912345678' };
    (await admin.post('/v1/people', body, { 'idempotency-key': 'trace' })).expectOk();
    expect((await admin.post('/v1/people', body)).code).toBe('conflict');
    expect((await admin.post('/v1/people', { ...body, bornOn: '1980-01-02' })).status).toBe(422);
    const tables = ['audit', 'outbox', 'idempotency_keys'];
    for (const table of tables) {
      const kept =
        await sql`select t::text as row from ${sql(table)} t where tenant_id = ${village.tenant.id}`;
      expect(JSON.stringify(kept)).not.toMatch(/赵无痕|13912345678|110105/);
    }
    expect(JSON.stringify(api.lines)).not.toMatch(/赵无痕|13912345678|110105/);
  });

  it('say the birth day, and are unique in a tenant', async () => {
    const { admin } = village.tenant;
    expect((await admin.get(path(person))).at('bornOn')).toBe('1949-12-31');
    const again = await admin.post('/v1/people', {
      name: '王小明',
      sex: 'male',
      idNumber: ID_NUMBER.toLowerCase(),
    });
    expect(again.code).toBe('conflict');
    expect(again.at('errors.0.field')).toBe('idNumber');
    // The refusal tells as much as a look-up, so it is kept as one is, also when it was only tried.
    const kept = async () => (await admin.get('/v1/audit?action=people.create&limit=200')).items.length;
    const before = await kept();
    const tried = { name: '孙示例', sex: 'female', idNumber: ID_NUMBER };
    expect((await admin.post('/v1/people?dryRun=true', tried)).status).toBe(409);
    expect(await kept()).toBe(before + 1);
    expect((await change(admin, path(person), '', { bornOn: '1949-12-30' })).at('errors.0.field')).toBe(
      'bornOn',
    );
    expect((await change(admin, path(person), '', { bornOn: null })).at('errors.0.field')).toBe('bornOn');
  });

  it('can be replaced and taken away', async () => {
    const { admin } = village.tenant;
    const id = await newPerson(village, { phone: PHONE, idNumber: '310101199003071230' });
    const replaced = (await change(admin, path(id), '', { idNumber: '110105196002290030' })).expectOk();
    expect(replaced.body).toMatchObject({ bornOn: '1960-02-29', idNumber: '11**************30' });
    const without = (await change(admin, path(id), '', { phone: null, idNumber: null })).expectOk();
    expect(without.body).toMatchObject({ phone: null, idNumber: null, bornOn: '1960-02-29' });
    const [row] = await sql`select id_number, id_number_hash, phone from people where id = ${id}`;
    expect(row).toEqual({ id_number: null, id_number_hash: null, phone: null });
  });

  it('are masked for everybody, names and birth days by role', async () => {
    for (const role of ['administrator', 'officer', 'worker'] as const) {
      const client = await village.tenant.role(role);
      expect((await client.get(path(person))).body).toMatchObject({
        name: '王小明',
        bornOn: '1949-12-31',
        birthYear: 1949,
        idNumber: '11**************2X',
        phone: '13*******00',
      });
    }
    for (const role of ['auditor', 'reader'] as const) {
      const client = await village.tenant.role(role);
      const seen = {
        name: '王**',
        bornOn: null,
        birthYear: 1949,
        idNumber: '11**************2X',
        phone: '13*******00',
      };
      expect((await client.get(path(person))).body).toMatchObject(seen);
      expect(
        (await client.get('/v1/people')).items.find(item => Reflect.get(Object(item), 'id') === person),
      ).toMatchObject(seen);
      // A masked name cannot be guessed letter by letter either.
      expect((await client.get(`/v1/people?name=${encodeURIComponent('王小明')}`)).items).toEqual([]);
    }
  });
});

describe('revealing', () => {
  const ask = { fields: ['idNumber', 'phone'], purpose: '核对养老补贴' };

  it('answers whole values to officers, and every answer is audited', async () => {
    const officer = await village.tenant.role('officer', village.committee);
    const before = (await audited('people.reveal')).length;
    const reply = await officer.post(`${path(person)}/reveal`, ask);
    expect(reply.body).toEqual({ id: person, idNumber: ID_NUMBER, phone: PHONE });
    expect(reply.headers.get('cache-control')).toBe('no-store');
    (await officer.post(`${path(person)}/reveal`, { ...ask, fields: ['phone'] })).expectOk();
    const rows = await audited('people.reveal');
    expect(rows).toHaveLength(before + 2);
    expect(JSON.parse(String(rows.at(-2)?.detail))).toEqual(ask);
    expect(rows.at(-1)).toMatchObject({ target_id: person });
  });

  it('cannot be had without its audit', async () => {
    const { admin } = village.tenant;
    const before = (await audited('people.reveal')).length;
    expect((await admin.post(`${path(person)}/reveal?dryRun=true`, ask)).status).toBe(422);
    const key = { 'idempotency-key': 'reveal-once' };
    (await admin.post(`${path(person)}/reveal`, ask, key)).expectOk();
    (await admin.post(`${path(person)}/reveal`, ask, key)).expectOk();
    expect(await audited('people.reveal')).toHaveLength(before + 2);
  });

  it('is for officers, with a purpose and known fields', async () => {
    for (const role of ['worker', 'auditor', 'reader'] as const) {
      expect((await (await village.tenant.role(role)).post(`${path(person)}/reveal`, ask)).status).toBe(403);
    }
    const { admin } = village.tenant;
    expect((await admin.post(`${path(person)}/reveal`, { fields: ['phone'] })).status).toBe(422);
    expect((await admin.post(`${path(person)}/reveal`, { ...ask, purpose: ' ' })).status).toBe(422);
    expect((await admin.post(`${path(person)}/reveal`, { ...ask, fields: ['name'] })).status).toBe(422);
    const far = await village.tenant.role('officer', village.otherCommittee);
    expect((await far.post(`${path(person)}/reveal`, ask)).status).toBe(404);
    expect((await elsewhere.tenant.admin.post(`${path(person)}/reveal`, ask)).status).toBe(404);
  });
});

describe('looking up a resident ID number', () => {
  it('finds its person within reach, and is audited also when it finds nobody', async () => {
    const before = (await audited('people.lookup')).length;
    const officer = await village.tenant.role('officer', village.committee);
    const found = await officer.post('/v1/people/lookup', { idNumber: ID_NUMBER });
    expect(found.at('items.0')).toMatchObject({ id: person, idNumber: '11**************2X' });
    const far = await village.tenant.role('officer', village.otherCommittee);
    expect((await far.post('/v1/people/lookup', { idNumber: ID_NUMBER })).items).toEqual([]);
    const rows = await audited('people.lookup');
    expect(rows).toHaveLength(before + 2);
    expect(rows.at(-1)).toMatchObject({ target_id: null });
    expect(JSON.stringify(rows)).not.toContain('110105');
    expect(
      (await village.tenant.admin.post('/v1/people/lookup?dryRun=true', { idNumber: ID_NUMBER })).status,
    ).toBe(422);
    expect(
      (await village.tenant.admin.post('/v1/people/lookup', { idNumber: '1' })).at('errors.0.field'),
    ).toBe('idNumber');
    for (const role of ['worker', 'auditor', 'reader'] as const) {
      expect(
        (await (await village.tenant.role(role)).post('/v1/people/lookup', { idNumber: ID_NUMBER })).status,
      ).toBe(403);
    }
  });
});

describe('another tenant’s person', () => {
  it('is as unknown as one that never was', async () => {
    const { admin } = elsewhere.tenant;
    const match = { 'if-match': '"1"' };
    const household = await newHousehold(village);
    const answers = async (id: string) => [
      await admin.get(path(id)),
      await admin.patch(path(id), { name: 'x' }, match),
      await admin.post(`${path(id)}/move`, { unitId: elsewhere.group, on: '2026-03-01' }, match),
      await admin.post(`${path(id)}/leave`, { on: '2026-03-01' }, match),
      await admin.post(`${path(id)}/reveal`, { fields: ['phone'], purpose: 'x' }),
      await admin.post('/v1/categories', { kind: 'sample.living-alone', personId: id, from: '2026-03-01' }),
      await admin.post('/v1/appointments', {
        kind: 'sample.helper',
        personId: id,
        unitId: elsewhere.group,
        from: '2026-03-01',
      }),
      await admin.get(`/v1/categories?personId=${id}`),
      await admin.get(`/v1/appointments?personId=${id}`),
    ];
    const told = (reply: { status: number; body: unknown }) => [
      reply.status,
      { ...Object(reply.body), requestId: '' },
    ];
    const foreign = await answers(person);
    expect(foreign.map(told)).toEqual((await answers('01890000-0000-7000-8000-000000000000')).map(told));
    expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 422, 422, 200, 200]);

    const own = await newPerson(elsewhere);
    for (const place of [{ unitId: village.group }, { householdId: household }]) {
      expect((await change(admin, path(own), 'move', { ...place, on: '2026-03-01' })).code).toBe(
        'unknown-reference',
      );
      const created = await admin.post('/v1/people', {
        name: 'x',
        sex: 'male',
        from: '2026-03-01',
        ...place,
      });
      expect(created.code).toBe('unknown-reference');
    }
    expect((await village.tenant.admin.get(path(person))).at('version')).toBe(1);
  });

  it('is out of reach of a role held elsewhere in the tree, too', async () => {
    const worker = await village.tenant.role('worker', village.otherCommittee);
    const near = await newPerson(village, { unitId: village.farGroup });
    expect((await worker.get(path(near))).status).toBe(200);
    expect((await worker.get(path(person))).status).toBe(404);
    expect((await change(worker, path(near), 'move', { unitId: village.group, on: '2026-03-01' })).code).toBe(
      'unknown-reference',
    );
    const entry = { kind: 'sample.living-alone', personId: person, from: '2026-03-01' };
    expect((await worker.post('/v1/categories', entry)).code).toBe('unknown-reference');
  });
});
