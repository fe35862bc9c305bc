import { isId } from '@lifang/db';
import { superuser } from '@lifang/db/testing';
import { addDays } from '@lifang/policy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from '../../testing/index.ts';
import { keptAndRecounted } from '../../testing/kept.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

const TODAY = '2026-03-31';
let api: TestApi;
let stranger: Village;
beforeAll(async () => {
  api = await startTestApi({ clock: `${TODAY}T04:00:00Z`, size: 6 });
  stranger = await newVillage(api);
});
afterAll(() => api.stop());

/** A village in which somebody of each group is owed visits, some of which were paid. */
interface Lived extends Village {
  readonly admin: Client;
  readonly household: string;
  /** In the household. */
  readonly resident: string;
  /** In the same group, without a household. */
  readonly alone: string;
  readonly neighbour: string;
  readonly helper: string;
  readonly appointment: string;
}

async function newLived(): Promise<Lived> {
  const village = await newVillage(api);
  const { admin } = village.tenant;
  const household = await newHousehold(village);
  const resident = await newPerson(village, { householdId: household, bornOn: '1950-01-01' });
  const alone = await newPerson(village);
  const neighbour = await newPerson(village, { unitId: village.otherGroup });
  const helper = await newPerson(village, { unitId: village.otherGroup });
  for (const personId of [resident, alone, neighbour]) {
    (
      await admin.post('/v1/categories', { kind: 'sample.living-alone', personId, from: '2025-07-01' })
    ).expectOk();
  }
  const entry = { kind: 'sample.new-household', householdId: household, from: '2026-01-10' };
  (await admin.post('/v1/categories', entry)).expectOk();
  const post = { kind: 'sample.helper', personId: helper, unitId: village.group, from: '2025-07-01' };
  const appointment = (await admin.post('/v1/appointments', post)).id;
  for (const [personId, on] of [
    [resident, '2025-10-05'],
    [alone, '2025-12-05'],
    [neighbour, '2025-11-05'],
    [resident, '2026-02-03'],
  ]) {
    const visit = { kind: 'sample.visit', on, about: [{ personId }], participantIds: [helper] };
    (await admin.post('/v1/events', visit)).expectOk();
  }
  return { ...village, admin, household, resident, alone, neighbour, helper, appointment };
}

const path = (id: string) => `/v1/units/${id}`;
const every = 'status=due,overdue,compliant,waived,open&limit=200';

/** Everything that was answered for earlier days, as it travels. */
async function past(client: Client): Promise<string[]> {
  const days = ['2025-10-31', '2025-11-15', '2025-12-31', '2026-01-01', '2026-02-14'];
  const asked = days.flatMap(day => [
    `/v1/duties?asOf=${day}&${every}`,
    `/v1/compliance?asOf=${day}`,
    `/v1/compliance?asOf=${day}&level=sample.committee`,
  ]);
  const replies = await Promise.all(asked.map(query => client.get(query)));
  return replies.map(reply => JSON.stringify(reply.expectOk().body));
}

/** What periods that ended before come to today. */
const lastQuarter = async (client: Client) =>
  JSON.stringify(
    await Promise.all(
      ['2025-10', '2025-11', '2025-12', '2026-01'].map(
        async period =>
          (await client.get(`/v1/duties?rule=sample.monthly-visit&period=${period}&${every}`)).expectOk()
            .body,
      ),
    ),
  );

async function expectKept(village: Village): Promise<void> {
  const { id } = village.tenant;
  if (!isId<'tenant'>(id)) throw new Error('a tenant has an id');
  const [kept, recounted] = await keptAndRecounted(id, TODAY);
  expect(kept?.length).toBeGreaterThan(0);
  expect(kept).toEqual(recounted);
}

const unitOf = async (client: Client, noun: 'people' | 'households', id: string, asOf: string) =>
  (await client.get(`/v1/${noun}/${id}?asOf=${asOf}`)).expectOk().at('unitId');
const owedBy = async (client: Client, personId: string, period: string) =>
  (
    await client.get(`/v1/duties?rule=sample.monthly-visit&subjectId=${personId}&period=${period}&${every}`)
  ).at('items.0.owedBy.id');

describe('closing a unit with a successor', () => {
  let lived: Lived;
  let admin: Client;
  beforeEach(async () => {
    lived = await newLived();
    admin = lived.admin;
  });
  const close = (body: unknown, query = '') => change(admin, path(lived.group), 'close', body, query);

  it('moves everything from the day after, and says how much', async () => {
    const reply = (await close({ on: '2026-02-14', successorId: lived.otherGroup })).expectOk();
    expect(reply.body).toMatchObject({
      id: lived.group,
      to: '2026-02-14',
      successorId: lived.otherGroup,
      moved: {
        units: 0,
        households: 1,
        people: 2,
        appointmentsEnded: 1,
        appointmentsCarried: 0,
        events: 0,
        grants: 0,
      },
    });
    for (const [noun, id] of [
      ['households', lived.household],
      ['people', lived.resident],
      ['people', lived.alone],
    ] as const) {
      expect(await unitOf(admin, noun, id, '2026-02-14')).toBe(lived.group);
      expect(await unitOf(admin, noun, id, '2026-02-15')).toBe(lived.otherGroup);
    }
    expect((await admin.get(`/v1/people/${lived.resident}`)).at('householdId')).toBe(lived.household);
    expect((await admin.get(`/v1/appointments/${lived.appointment}`)).at('to')).toBe('2026-02-14');
    expect(await owedBy(admin, lived.resident, '2026-01')).toBe(lived.group);
    expect(await owedBy(admin, lived.resident, '2026-02')).toBe(lived.otherGroup);
    expect(await owedBy(admin, lived.resident, '2026-03')).toBe(lived.otherGroup);
    // The open duty of a trigger follows.
    const welcome = await admin.get(
      `/v1/duties?rule=sample.welcome-visit&subjectId=${lived.household}&${every}`,
    );
    expect(welcome.at('items.0.owedBy.id')).toBe(lived.otherGroup);
    expect((await admin.get(path(lived.group))).body).toMatchObject({
      to: '2026-02-14',
      successorId: lived.otherGroup,
    });
    await expectKept(lived);
  });

  it('leaves every answer for an earlier day as it was, byte for byte, whoever asks', async () => {
    const readers = [
      admin,
      await lived.tenant.role('officer', lived.committee),
      await lived.tenant.role('reader', lived.street),
      await lived.tenant.role('worker', lived.group),
    ];
    const before = await Promise.all(readers.map(past));
    const quarter = await Promise.all(readers.slice(0, 3).map(lastQuarter));
    expect(before.every(answers => answers[0]?.includes('monthly-visit'))).toBe(true);
    (await close({ on: '2026-02-14', successorId: lived.otherGroup })).expectOk();
    const after = await Promise.all(readers.map(past));
    for (const [index, answers] of before.entries()) {
      // Who reaches only the unit that closed keeps its rows; names are seen where people live today.
      if (index < 3) expect(after[index]).toEqual(answers);
      else expect(after[index]?.map(rowsOf)).toEqual(answers.map(rowsOf));
    }
    expect(await Promise.all(readers.slice(0, 3).map(lastQuarter))).toEqual(quarter);
  });

  it('carries the positions that are named, each judged as an appointment', async () => {
    const body = { on: '2026-02-14', successorId: lived.otherGroup, carryAppointments: ['sample.helper'] };
    const tried = (await close(body, '?dryRun=true')).expectOk();
    expect(tried.at('moved')).toMatchObject({ appointmentsEnded: 0, appointmentsCarried: 1 });
    expect((await admin.get(path(lived.group))).at('to')).toBeNull();
    expect((await close(body)).expectOk().at('moved')).toEqual(tried.at('moved'));
    const held = await admin.get(`/v1/appointments?personId=${lived.helper}`);
    expect(held.items).toMatchObject([{ unitId: lived.otherGroup, from: '2026-02-15', to: null }]);
    const then = await admin.get(`/v1/appointments?personId=${lived.helper}&asOf=2026-02-14`);
    expect(then.items).toMatchObject([{ unitId: lived.group, from: '2025-07-01', to: '2026-02-14' }]);
    await expectKept(lived);
  });

  it('refuses to carry what a limit forbids in the successor, and keeps nothing', async () => {
    for (const unitId of [lived.committee, lived.otherCommittee]) {
      const post = { kind: 'sample.director', personId: lived.helper, unitId, from: '2026-01-01' };
      (await admin.post('/v1/appointments', post)).expectOk();
    }
    const body = { on: '2026-02-14', intoId: lived.otherCommittee, carryAppointments: ['sample.director'] };
    const reply = await change(admin, path(lived.committee), 'merge', body);
    expect(reply.code).toBe('refused-by-rule');
    expect(reply.at('refusals.0')).toMatchObject({ clauses: ['LF-3'], has: 2, needs: 1 });
    expect((await admin.get(path(lived.committee))).at('to')).toBeNull();
    expect((await admin.get(`/v1/appointments?personId=${lived.helper}`)).items).toHaveLength(3);
  });

  it('takes over what was recorded for later days, and keeps what it said', async () => {
    const visit = {
      kind: 'sample.visit',
      on: '2026-03-02',
      byUnitId: lived.group,
      about: [{ personId: lived.resident }],
    };
    const event = (await admin.post('/v1/events', visit)).id;
    const reply = (await close({ on: '2026-02-14', successorId: lived.otherGroup })).expectOk();
    expect(reply.at('moved.events')).toBe(1);
    const read = await admin.get(`/v1/events/${event}`);
    expect(read.body).toMatchObject({
      byUnitId: lived.otherGroup,
      version: 2,
      history: [{ byUnitId: lived.group, status: 'superseded', version: 1 }],
    });
    await expectKept(lived);
  });

  it('follows who moved on later, and those who came later', async () => {
    const moved = { unitId: lived.farGroup, on: '2026-03-10' };
    (await change(admin, `/v1/people/${lived.alone}`, 'move', moved)).expectOk();
    const late = await newPerson(lived, { from: '2026-03-01' });
    (await close({ on: '2026-02-14', successorId: lived.otherGroup })).expectOk();
    expect(await unitOf(admin, 'people', lived.alone, '2026-02-14')).toBe(lived.group);
    expect(await unitOf(admin, 'people', lived.alone, '2026-02-15')).toBe(lived.otherGroup);
    expect(await unitOf(admin, 'people', lived.alone, '2026-03-10')).toBe(lived.farGroup);
    expect(await unitOf(admin, 'people', late, '2026-03-01')).toBe(lived.otherGroup);
    await expectKept(lived);
  });

  it('hands over on the closing day itself', async () => {
    (await close({ on: TODAY, successorId: lived.otherGroup })).expectOk();
    expect(await unitOf(admin, 'people', lived.alone, TODAY)).toBe(lived.group);
    api.clock.set('2026-04-01T04:00:00Z');
    expect(await unitOf(admin, 'people', lived.alone, addDays(TODAY, 1))).toBe(lived.otherGroup);
    expect(await owedBy(admin, lived.alone, '2026-03')).toBe(lived.group);
    api.clock.set(`${TODAY}T04:00:00Z`);
    await expectKept(lived);
  });

  it('ends its groups with their seats, and takes its places along with what is theirs', async () => {
    const team = { kind: 'sample.aid-team', name: '互助队', unitId: lived.committee, from: '2025-07-01' };
    const groupId = (await admin.post('/v1/groups', team)).id;
    const seat = { kind: 'sample.team-leader', personId: lived.helper, groupId, from: '2025-07-01' };
    const leader = (await admin.post('/v1/appointments', seat)).id;
    const room = {
      kind: 'sample.activity-room',
      name: '活动室',
      unitId: lived.committee,
      from: '2025-07-01',
      functions: ['reading'],
      externalId: 'ROOM-1',
    };
    const before = (await admin.post('/v1/places', room)).id;
    const body = { on: '2026-02-14', successorId: lived.otherCommittee };
    const reply = (await change(admin, path(lived.committee), 'close', body)).expectOk();
    expect(reply.at('moved')).toMatchObject({
      units: 2,
      appointmentsEnded: 1,
      groupsDissolved: 1,
      places: 1,
    });
    expect((await admin.get(`/v1/groups/${groupId}`)).at('to')).toBe('2026-02-14');
    expect((await admin.get(`/v1/appointments/${leader}`)).at('to')).toBe('2026-02-14');
    expect((await admin.get(`/v1/places/${before}`)).body).toMatchObject({
      unitId: lived.committee,
      to: '2026-02-14',
    });
    expect((await admin.get('/v1/places?externalId=ROOM-1')).items).toMatchObject([
      { unitId: lived.otherCommittee, from: '2026-02-15', to: null, functions: ['reading'] },
    ]);
    const then = (await admin.get(`/v1/places?unitId=${lived.committee}&asOf=2026-02-14`)).items;
    expect(then).toMatchObject([{ id: before }]);
  });

  it('takes what stands below along', async () => {
    const body = { on: '2026-02-14', successorId: lived.otherCommittee };
    const before = await past(admin);
    const reply = (await change(admin, path(lived.committee), 'close', body)).expectOk();
    expect(reply.at('moved')).toMatchObject({ units: 2, households: 0, people: 0 });
    for (const id of [lived.group, lived.otherGroup]) {
      expect((await admin.get(`${path(id)}?asOf=2026-02-14`)).at('parentId')).toBe(lived.committee);
      expect((await admin.get(`${path(id)}?asOf=2026-02-15`)).at('parentId')).toBe(lived.otherCommittee);
    }
    const within = await admin.get(`/v1/people?withinId=${lived.otherCommittee}&limit=200`);
    expect(within.items).toHaveLength(4);
    expect(await past(admin)).toEqual(before);
    await expectKept(lived);
  });

  it.each([
    ['the future', () => ({ on: '2026-04-01', successorId: lived.otherGroup }), 'on', 422],
    ['a day before it existed', () => ({ on: '2019-12-31', successorId: lived.otherGroup }), 'on', 422],
    ['another kind', () => ({ on: '2026-02-14', successorId: lived.otherCommittee }), 'successorId', 422],
    ['itself', () => ({ on: '2026-02-14', successorId: lived.group }), 'successorId', 422],
    ['one of another tenant', () => ({ on: '2026-02-14', successorId: stranger.group }), 'successorId', 422],
    ['nobody', () => ({ on: '2026-02-14', successorId: crypto.randomUUID() }), 'successorId', 422],
    [
      'a position nobody defines',
      () => ({ on: '2026-02-14', successorId: lived.otherGroup, carryAppointments: ['sample.king'] }),
      'carryAppointments[0]',
      422,
    ],
    [
      'a position of another kind of unit',
      () => ({ on: '2026-02-14', successorId: lived.otherGroup, carryAppointments: ['sample.director'] }),
      'carryAppointments[0]',
      422,
    ],
    [
      'positions without a successor',
      () => ({ on: '2026-02-14', carryAppointments: ['sample.helper'] }),
      'successorId',
      422,
    ],
  ])('refuses %s', async (_what, body, field, status) => {
    const reply = await close(body());
    expect([reply.status, reply.at('errors.0.field')]).toEqual([status, field]);
    expect((await admin.get(path(lived.group))).body).toMatchObject({ to: null, version: 1 });
  });

  it('refuses a successor that is closed, begins later, or stands below', async () => {
    const fresh = async (from: string) =>
      (await admin.post('/v1/units', { kind: 'sample.group', name: '新组', parentId: lived.committee, from }))
        .id;
    const closed = await fresh('2026-01-01');
    (await change(admin, path(closed), 'close', { on: '2026-01-31' })).expectOk();
    const late = await fresh('2026-03-01');
    for (const successorId of [closed, late]) {
      expect((await close({ on: '2026-02-14', successorId })).at('errors.0.field')).toBe('successorId');
    }
    expect((await close({ on: '2026-02-28', successorId: late }, '?dryRun=true')).status).toBe(200);
    expect((await close({ on: '2026-02-14', successorId: lived.otherGroup })).status).toBe(200);
    const again = await close({ on: '2026-02-14', successorId: lived.farGroup });
    expect(again.at('errors.0')).toEqual({ field: 'id', reason: '该单位已于 2026-02-14 撤销' });
  });

  it('refuses what begins in it after its last day', async () => {
    const post = { kind: 'sample.helper', personId: lived.alone, unitId: lived.group, from: '2026-03-01' };
    (await admin.post('/v1/appointments', post)).expectOk();
    const reply = await close({ on: '2026-02-14', successorId: lived.otherGroup });
    expect([reply.code, reply.at('errors.0.field')]).toEqual(['conflict', 'on']);
    const body = { on: '2026-02-14', successorId: lived.otherGroup, carryAppointments: ['sample.helper'] };
    expect((await close(body)).expectOk().at('moved.appointmentsCarried')).toBe(2);
  });

  it('stays within the reach of a role, and is audited once with counts', async () => {
    const local = await lived.tenant.role('administrator', lived.committee);
    const reach = await change(local, path(lived.group), 'close', {
      on: '2026-02-14',
      successorId: lived.farGroup,
    });
    expect(reach.at('errors.0')).toEqual({ field: 'successorId', reason: '没有这个单位' });
    const far = await local.post(
      `${path(lived.farGroup)}/close`,
      { on: '2026-02-14' },
      { 'if-match': '"1"' },
    );
    expect(far.status).toBe(404);
    const move = { parentId: lived.committee, on: '2026-02-14' };
    expect((await local.post(`${path(lived.farGroup)}/move`, move, { 'if-match': '"1"' })).status).toBe(404);
    (
      await change(local, path(lived.group), 'close', { on: '2026-02-14', successorId: lived.otherGroup })
    ).expectOk();
    const audited = (await admin.get('/v1/audit?action=units.close')).items;
    expect(audited).toMatchObject([
      { targetId: lived.group, detail: { on: '2026-02-14', moved: { people: 2 } } },
    ]);
    expect((await admin.get('/v1/audit/verify')).at('firstBreak')).toBeNull();
  });
});

/** Whose duties an answer shows, and how they stand. */
function rowsOf(text: string): unknown {
  const body: unknown = JSON.parse(text);
  const items: unknown = Object(body).items;
  if (!Array.isArray(items)) return body;
  return items.map(item => [Object(item).id, Object(item).status, Object(item).rate]);
}

describe('merging a unit into another', () => {
  it('closes it with that one as its successor, also under another parent', async () => {
    const lived = await newLived();
    const { admin } = lived;
    const before = await past(admin);
    const reply = await change(admin, path(lived.group), 'merge', {
      intoId: lived.farGroup,
      on: '2026-02-14',
    });
    expect(reply.expectOk().body).toMatchObject({
      successorId: lived.farGroup,
      moved: { households: 1, people: 2 },
    });
    expect(await past(admin)).toEqual(before);
    const level = await admin.get(
      '/v1/compliance?rule=sample.monthly-visit&period=2026-03&level=sample.committee',
    );
    const owed = Object.fromEntries(level.items.map(item => [Object(item).unit.id, Object(item).owed]));
    expect(owed).toEqual({ [lived.otherCommittee]: 2, [lived.committee]: 1 });
    await expectKept(lived);
  });

  it('names the field that is wrong', async () => {
    const lived = await newLived();
    for (const intoId of [lived.street, stranger.group, lived.group]) {
      const reply = await change(lived.admin, path(lived.group), 'merge', { intoId, on: '2026-02-14' });
      expect([reply.status, reply.at('errors.0.field')]).toEqual([422, 'intoId']);
    }
  });
});

describe('splitting a unit', () => {
  it('makes new ones beside it that take what is named from a day', async () => {
    const lived = await newLived();
    const { admin } = lived;
    const before = await past(admin);
    const body = {
      on: '2026-02-15',
      parts: [{ name: '第四组', externalId: 'G-4', householdIds: [lived.household] }],
    };
    const tried = (await change(admin, path(lived.group), 'split', body, '?dryRun=true')).expectOk();
    const reply = (await change(admin, path(lived.group), 'split', body)).expectOk();
    expect(reply.at('moved')).toEqual({ units: 0, households: 1, people: 1, places: 0 });
    expect(tried.at('moved')).toEqual(reply.at('moved'));
    const part = reply.text('parts.0.id');
    expect((await admin.get(path(part))).body).toEqual(reply.at('parts.0'));
    expect(reply.at('parts.0')).toMatchObject({
      kind: 'sample.group',
      name: '第四组',
      externalId: 'G-4',
      parentId: lived.committee,
      from: '2026-02-15',
    });
    expect(await unitOf(admin, 'households', lived.household, '2026-02-14')).toBe(lived.group);
    expect(await unitOf(admin, 'people', lived.resident, '2026-02-15')).toBe(part);
    expect(await unitOf(admin, 'people', lived.alone, '2026-02-15')).toBe(lived.group);
    expect(await owedBy(admin, lived.resident, '2026-02')).toBe(part);
    expect(await past(admin)).toEqual(before);
    await expectKept(lived);
  });

  it('takes units below along', async () => {
    const lived = await newLived();
    const { admin } = lived;
    const body = { on: '2026-02-15', parts: [{ name: '第三居委会', unitIds: [lived.group] }] };
    const part = (await change(admin, path(lived.committee), 'split', body)).expectOk().text('parts.0.id');
    expect((await admin.get(`${path(lived.group)}?asOf=2026-02-15`)).at('parentId')).toBe(part);
    expect((await admin.get(`${path(lived.group)}?asOf=2026-02-14`)).at('parentId')).toBe(lived.committee);
    expect((await admin.get(`/v1/units?withinId=${part}`)).items).toHaveLength(2);
    await expectKept(lived);
  });

  it('names everything that is wrong at once', async () => {
    const lived = await newLived();
    const split = (parts: unknown, on = '2026-02-15') =>
      change(lived.admin, path(lived.group), 'split', { on, parts });
    const elsewhere = await newHousehold(stranger);
    const far = await newHousehold(lived, lived.farGroup);
    const unknown = await split([
      { name: '甲', householdIds: [lived.household, elsewhere], unitIds: [crypto.randomUUID()] },
    ]);
    expect([unknown.code, unknown.at('errors')]).toEqual([
      'unknown-reference',
      [
        { field: 'parts[0].householdIds[1]', reason: '没有这个户' },
        { field: 'parts[0].unitIds[0]', reason: '没有这个单位' },
      ],
    ]);
    const wrong = await split([
      { name: '甲', householdIds: [lived.household, far] },
      { name: '乙', householdIds: [lived.household] },
      { name: '丙' },
    ]);
    expect(wrong.at('errors')).toMatchObject([
      { field: 'parts[0].householdIds[1]' },
      { field: 'parts[1].householdIds[0]', reason: '重复' },
      { field: 'parts[2]' },
    ]);
    const parts = [{ name: '甲', householdIds: [lived.household] }];
    expect((await split(parts, '2026-04-01')).at('errors.0.field')).toBe('on');
    expect((await split([])).status).toBe(422);
    expect((await split([{ ...parts[0], colour: 'red' }])).status).toBe(422);
    expect((await split([{ ...parts[0], data: { colour: 'red' } }])).at('errors.0.field')).toBe(
      'data.colour',
    );
    const other = await stranger.tenant.admin.post(
      `${path(lived.group)}/split`,
      { on: '2026-02-15', parts: [{ name: '甲', householdIds: [elsewhere] }] },
      { 'if-match': '"1"' },
    );
    expect(other.status).toBe(404);
  });
});

describe('every column that names a unit', () => {
  it('is seen to when a unit closes into another', async () => {
    const sql = superuser();
    const found = await sql<{ place: string }[]>`
      select c.conrelid::regclass::text || '.' || a.attname as place
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'tenant_id'
      where c.contype = 'f' and c.confrelid = 'units'::regclass order by 1`;
    await sql.end();
    const STAYS: Record<string, string> = {
      'awards.by_unit_id': 'who granted it',
      'case_steps.unit_id': 'for whom somebody acted',
      'calendar_tokens.unit_id': 'whose calendar it shows',
      'duty_states.leaf_id': 'recounted',
      'duty_states.unit_id': 'recounted',
      'entries.approved_by': 'who approved it',
      'entries.entitled_id': 'for whom it was paid',
      'entries.to_unit_id': 'whose book it went to then',
      'entries.unit_id': 'of its own book',
      'excuses.unit_id': 'of its own duties',
      'facets.unit_id': 'its own',
      'grants.unit_id': 'they reach what it left behind',
      'measurements.unit_id': 'of its own periods',
      'measurements.verified_by': 'who vouched for it',
      'notices.unit_id': 'who published it; its window ends by itself',
      'unit_closure.ancestor_id': 'derived',
      'unit_closure.descendant_id': 'derived',
      'units.successor_id': 'a unit that closed into it before',
    };
    const moved = [
      'appointments.unit_id',
      'awards.unit_id',
      'case_subjects.unit_id',
      'cases.unit_id',
      'categories.unit_id',
      'event_subjects.unit_id',
      'events.unit_id',
      'groups.unit_id',
      'places.unit_id',
      'record_subjects.unit_id',
      'records.unit_id',
      'residences.unit_id',
      'unit_parents.parent_id',
      'unit_parents.unit_id',
    ];
    expect(found.map(({ place }) => place)).toEqual([...moved, ...Object.keys(STAYS)].sort());
  });
});
