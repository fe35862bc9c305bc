import { isId } from '@lifang/db';
import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from '../../testing/index.ts';
import { keptAndRecounted } from '../../testing/kept.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

const TODAY = '2026-03-31';
const ID_NUMBER = '11010519491231002X';
const OTHER_NUMBER = '110105194912310003';
const every = 'status=due,overdue,compliant,waived,open&limit=200';
let api: TestApi;
let village: Village;
let admin: Client;
let stranger: Village;
const sql = superuser();
beforeAll(async () => {
  api = await startTestApi({ clock: `${TODAY}T04:00:00Z` });
  stranger = await newVillage(api);
});
afterAll(async () => {
  await api.stop();
  await sql.end();
});
beforeEach(async () => {
  village = await newVillage(api);
  admin = village.tenant.admin;
});

const path = (id: string) => `/v1/people/${id}`;
const merge = (id: string, intoId: string, more: Readonly<Record<string, unknown>> = {}, query = '') =>
  change(admin, path(id), 'merge', { intoId, ...more }, query);
const enter = async (personId: string, from: string, to?: string) =>
  (await admin.post('/v1/categories', { kind: 'sample.living-alone', personId, from, to })).id;
const visit = async (on: string, about: readonly string[], participantIds: readonly string[] = []) =>
  (
    await admin.post('/v1/events', {
      kind: 'sample.visit',
      on,
      about: about.map(personId => ({ personId })),
      participantIds,
    })
  ).id;
const duties = async (subjectId: string, query = '') =>
  (await admin.get(`/v1/duties?rule=sample.monthly-visit&subjectId=${subjectId}&${every}${query}`)).items.map(
    item => {
      const { period, status, done } = Object(item);
      return [period, status, done];
    },
  );

async function expectKept(): Promise<void> {
  const { id } = village.tenant;
  if (!isId<'tenant'>(id)) throw new Error('a tenant has an id');
  const [kept, recounted] = await keptAndRecounted(id, TODAY);
  expect(kept).toEqual(recounted);
}

describe('merging a duplicate', () => {
  it('makes one person of two: lists, homes, posts, events and the user', async () => {
    const household = await newHousehold(village, village.otherGroup, '2025-06-01');
    const survivor = await newPerson(village, { from: '2026-01-01', phone: '13800000000' });
    const duplicate = await newPerson(village, {
      householdId: household,
      from: '2025-06-01',
      externalId: 'P-2',
      bornOn: '1950-02-03',
    });
    await enter(survivor, '2026-02-01');
    await enter(duplicate, '2025-07-01', '2026-02-10');
    const post = { kind: 'sample.helper', personId: duplicate, unitId: village.group, from: '2025-07-01' };
    (await admin.post('/v1/appointments', post)).expectOk();
    const both = await visit('2026-03-02', [survivor, duplicate], [duplicate]);
    const earlier = await visit('2025-09-02', [duplicate]);
    const grants = [{ role: 'reader', unitId: null }];
    const user = { name: '某人', password: 'long enough for anybody', personId: duplicate, grants };
    const userId = (await admin.post('/v1/users', user)).id;

    const tried = (await merge(duplicate, survivor, {}, '?dryRun=true')).expectOk();
    expect((await admin.get(path(duplicate))).status).toBe(200);
    const reply = (await merge(duplicate, survivor)).expectOk();
    expect(reply.at('merged')).toEqual(tried.at('merged'));
    expect(reply.body).toMatchObject({
      id: survivor,
      externalId: 'P-2',
      bornOn: '1950-02-03',
      unitId: village.group,
      householdId: null,
      merged: {
        duplicateId: duplicate,
        memberships: 1,
        residences: 1,
        appointments: 1,
        events: 2,
        participations: 1,
        cases: 0,
        users: 1,
      },
    });
    const lives = async (asOf: string) => {
      const read = await admin.get(`${path(survivor)}?asOf=${asOf}`);
      return [read.at('unitId'), read.at('householdId')];
    };
    expect(await lives('2025-12-31')).toEqual([village.otherGroup, household]);
    expect(await lives('2026-01-01')).toEqual([village.group, null]);
    const listed = await admin.get(`/v1/categories?personId=${survivor}&kind=sample.living-alone`);
    expect(listed.items).toMatchObject([{ from: '2025-07-01', to: null }]);
    const held = await admin.get(`/v1/appointments?personId=${survivor}`);
    expect(held.items).toMatchObject([{ kind: 'sample.helper', from: '2025-07-01' }]);
    expect((await admin.get(`/v1/events/${both}`)).body).toMatchObject({
      about: [{ personId: survivor }],
      participantIds: [survivor],
      version: 2,
    });
    expect((await admin.get(`/v1/events/${earlier}`)).at('about')).toEqual([{ personId: survivor }]);
    expect((await admin.get(`/v1/users/${userId}`)).at('personId')).toBe(survivor);
    // One visit that was about both counts once, and nothing is owed to the duplicate.
    expect(await duties(survivor, '&period=2026-03')).toEqual([['2026-03', 'compliant', 1]]);
    expect(await duties(survivor, '&period=2025-09')).toEqual([['2025-09', 'compliant', 1]]);
    expect(await duties(duplicate)).toEqual([]);
    expect(await duties(duplicate, '&asOf=2025-12-31')).toEqual([]);
    await expectKept();
  });

  it('sends whoever asks for the duplicate to the person they are, and lists them no more', async () => {
    const [survivor, duplicate] = [await newPerson(village), await newPerson(village)];
    (await merge(duplicate, survivor)).expectOk();
    const answers = [
      await admin.get(path(duplicate)),
      await admin.patch(path(duplicate), { name: '改' }, { 'if-match': '"2"' }),
      await admin.post(
        `${path(duplicate)}/move`,
        { unitId: village.group, on: '2026-03-01' },
        { 'if-match': '"2"' },
      ),
      await admin.post(`${path(duplicate)}/leave`, { on: '2026-03-01' }, { 'if-match': '"2"' }),
      await admin.post(`${path(duplicate)}/reveal`, { fields: ['phone'], purpose: '核对' }),
      await admin.post(`${path(duplicate)}/merge`, { intoId: survivor }, { 'if-match': '"2"' }),
    ];
    for (const reply of answers) {
      expect([reply.status, reply.code, reply.at('mergedIntoId')]).toEqual([410, 'merged', survivor]);
      expect(reply.headers.get('location')).toBe(path(survivor));
    }
    const listed = (await admin.get('/v1/people?limit=200')).items.map(item => Object(item).id);
    expect(listed).toContain(survivor);
    expect(listed).not.toContain(duplicate);
    // As a reference they are nobody.
    const entry = { kind: 'sample.living-alone', personId: duplicate, from: '2026-03-01' };
    const post = { kind: 'sample.helper', personId: duplicate, unitId: village.group, from: '2026-03-01' };
    const event = {
      kind: 'sample.visit',
      on: '2026-03-02',
      about: [{ personId: survivor }],
      participantIds: [duplicate],
    };
    const user = {
      name: '某',
      password: 'long enough for anybody',
      personId: duplicate,
      grants: [{ role: 'reader', unitId: null }],
    };
    for (const [to, body] of [
      ['/v1/categories', entry],
      ['/v1/appointments', post],
      ['/v1/events', event],
      ['/v1/events', { ...event, about: [{ personId: duplicate }], participantIds: [] }],
      ['/v1/users', user],
    ] as const) {
      expect([to, (await admin.post(to, body)).code]).toEqual([to, 'unknown-reference']);
    }
    // Within a subtree they are found as the survivor is.
    const near = await village.tenant.role('worker', village.committee);
    expect((await near.get(path(duplicate))).status).toBe(410);
    const far = await village.tenant.role('worker', village.otherCommittee);
    expect((await far.get(path(duplicate))).status).toBe(404);
    expect((await stranger.tenant.admin.get(path(duplicate))).status).toBe(404);
  });

  it('follows a chain of merges to its end', async () => {
    const [first, second, third] = [
      await newPerson(village),
      await newPerson(village),
      await newPerson(village),
    ];
    (await merge(first, second)).expectOk();
    (await merge(second, third)).expectOk();
    expect((await admin.get(path(first))).at('mergedIntoId')).toBe(third);
    expect((await merge(third, first)).at('errors.0.field')).toBe('intoId');
  });

  it('refuses contradicting facts by their names, never their values, until somebody says which is right and why', async () => {
    const survivor = await newPerson(village, { idNumber: ID_NUMBER });
    const duplicate = await newPerson(village, { idNumber: OTHER_NUMBER, sex: 'female' });
    const refused = await merge(duplicate, survivor);
    expect(refused.code).toBe('conflict');
    expect(refused.at('errors')).toMatchObject([{ field: 'idNumber' }, { field: 'sex' }]);
    expect(JSON.stringify(refused.body)).not.toContain('1101051949');
    expect(
      (await merge(duplicate, survivor, { force: { idNumber: 'duplicate', sex: 'survivor' } })).status,
    ).toBe(422);
    const needless = { idNumber: 'duplicate', sex: 'survivor', diedOn: 'survivor', reason: '已核对' };
    expect((await merge(duplicate, survivor, { force: needless })).at('errors.0.field')).toBe('force.diedOn');
    const force = { idNumber: 'duplicate', sex: 'survivor', reason: '已核对身份证件' };
    const reply = (await merge(duplicate, survivor, { force })).expectOk();
    expect(reply.body).toMatchObject({ sex: 'male', bornOn: '1949-12-31' });
    const found = await admin.post('/v1/people/lookup', { idNumber: OTHER_NUMBER });
    expect(found.items).toMatchObject([{ id: survivor }]);
    expect((await admin.post('/v1/people/lookup', { idNumber: ID_NUMBER })).items).toEqual([]);
    const audited = JSON.stringify((await admin.get('/v1/audit?action=people.merge')).items);
    expect(audited).toContain('已核对身份证件');
    expect(audited).not.toContain('1101051949');
  });

  it('fills what is not known from the duplicate, its number too', async () => {
    const survivor = await newPerson(village);
    const duplicate = await newPerson(village, { idNumber: ID_NUMBER, phone: '13800000000' });
    (await merge(duplicate, survivor)).expectOk();
    const shown = await admin.post(`${path(survivor)}/reveal`, {
      fields: ['idNumber', 'phone'],
      purpose: '核对',
    });
    expect(shown.body).toMatchObject({ idNumber: ID_NUMBER, phone: '13800000000' });
    const found = await admin.post('/v1/people/lookup', { idNumber: ID_NUMBER });
    expect(found.items).toMatchObject([{ id: survivor }]);
  });

  it('refuses a death behind which something is kept', async () => {
    const [survivor, duplicate] = [await newPerson(village), await newPerson(village)];
    (await change(admin, path(duplicate), 'leave', { on: '2026-02-01', died: true })).expectOk();
    expect((await merge(duplicate, survivor)).at('errors.0.field')).toBe('diedOn');
    (await change(admin, path(survivor), 'leave', { on: '2026-01-20', died: true })).expectOk();
    expect((await merge(duplicate, survivor)).at('errors.0.field')).toBe('diedOn');
    const force = { diedOn: 'duplicate', reason: '以死亡证明为准' };
    expect((await merge(duplicate, survivor, { force })).expectOk().at('diedOn')).toBe('2026-02-01');
  });

  it('knows nobody of another tenant, out of reach, or the same', async () => {
    const person = await newPerson(village);
    const foreign = await newPerson(stranger);
    for (const intoId of [foreign, crypto.randomUUID()]) {
      const reply = await merge(person, intoId);
      expect([reply.status, reply.at('errors')]).toEqual([
        422,
        [{ field: 'intoId', reason: '没有这个人员' }],
      ]);
    }
    expect((await merge(person, person)).at('errors.0.field')).toBe('intoId');
    expect((await merge(person, foreign, { colour: 'red' })).at('errors.0.field')).toBe('body');
    expect((await admin.post(`${path(person)}/merge`, { intoId: person })).status).toBe(428);
    const far = await newPerson(village, { unitId: village.farGroup });
    const officer = await village.tenant.role('officer', village.committee);
    expect((await change(officer, path(person), 'merge', { intoId: far })).code).toBe('unknown-reference');
    expect((await officer.post(`${path(far)}/merge`, { intoId: person }, { 'if-match': '"1"' })).status).toBe(
      404,
    );
  });

  it('is what files mean by the duplicate’s number; a roster that still holds them is told so', async () => {
    const survivor = await newPerson(village, { externalId: 'P-1' });
    const duplicate = await newPerson(village, { externalId: 'P-2' });
    (await merge(duplicate, survivor)).expectOk();
    const file = async (kind: string, text: string) => {
      const { id } = await admin.send('POST', `/v1/imports?kind=${kind}`, text, {
        'content-type': 'text/csv',
      });
      await api.settled();
      return admin.get(`/v1/imports/${id}`);
    };
    const events =
      'externalId,kind,on,aboutPersonExternalId,participants\nV-1,sample.visit,2026-03-05,P-2,P-1;P-2\n';
    expect((await file('events', events)).at('status')).toBe('applied');
    expect((await admin.get('/v1/events?externalId=V-1')).items).toMatchObject([
      { about: [{ personId: survivor }], participantIds: [survivor] },
    ]);
    await admin.patch(`/v1/units/${village.group}`, { externalId: 'G-1' }, { 'if-match': '"1"' });
    const roster = 'externalId,name,unitExternalId,from\nP-2,王小明,G-1,2025-06-01\n';
    const refused = await file('roster', roster);
    expect(JSON.stringify(refused.body)).toContain('已并入他人的重复登记');
  });
});

describe('every column that names a person', () => {
  it('is seen to by a merge', async () => {
    const found = await sql<{ place: string }[]>`
      select c.conrelid::regclass::text || '.' || a.attname as place
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'tenant_id'
      where c.contype = 'f' and c.confrelid = 'people'::regclass order by 1`;
    expect(found.map(({ place }) => place)).toEqual([
      'appointments.person_id',
      'awards.person_id',
      'case_parties.person_id',
      'case_steps.person_id',
      'case_subjects.person_id',
      'categories.person_id',
      // Recounted.
      'duty_states.person_id',
      'event_participants.person_id',
      'event_subjects.person_id',
      'excuses.person_id',
      'people.merged_into_id',
      'record_subjects.person_id',
      'residences.person_id',
      'users.person_id',
    ]);
  });
});

describe('possible duplicates', () => {
  it('are people of one name born on one day, within reach, by id and masked', async () => {
    const twin = { name: '赵双双', bornOn: '1950-02-03' };
    const one = await newPerson(village, { ...twin, externalId: 'P-1' });
    const two = await newPerson(village, { ...twin, unitId: village.otherGroup });
    await newPerson(village, { ...twin, bornOn: '1950-02-04' });
    const far = await newPerson(village, { ...twin, unitId: village.farGroup });
    await newPerson(stranger, twin);
    const found = (await admin.get('/v1/people/duplicates')).expectOk();
    expect(found.body).toEqual({
      items: [
        {
          people: [
            { id: one, externalId: 'P-1', name: '赵**' },
            { id: two, externalId: null, name: '赵**' },
            { id: far, externalId: null, name: '赵**' },
          ],
        },
      ],
      nextCursor: null,
    });
    const officer = await village.tenant.role('officer', village.committee);
    expect((await officer.get('/v1/people/duplicates')).at('items.0.people')).toHaveLength(2);
    const local = await village.tenant.role('officer', village.otherCommittee);
    expect((await local.get('/v1/people/duplicates')).items).toEqual([]);
    (await merge(two, one)).expectOk();
    expect((await admin.get('/v1/people/duplicates')).at('items.0.people')).toHaveLength(2);
  });

  it('go page by page', async () => {
    for (const name of ['甲一', '乙二', '丙三']) {
      for (let copy = 0; copy < 2; copy++) await newPerson(village, { name, bornOn: '1950-02-03' });
    }
    const seen: unknown[] = [];
    for (let query = '?limit=2'; ; ) {
      const page = await admin.get(`/v1/people/duplicates${query}`);
      seen.push(...page.items.map(item => Object(item).people[0].name));
      const next = page.at('nextCursor');
      if (typeof next !== 'string') break;
      query = `?limit=2&cursor=${next}`;
    }
    expect(seen.sort()).toEqual(['丙**', '乙**', '甲**'].sort());
  });
});
