import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bodies, bodiesOf } from '../../testing/bodies.ts';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { change } from '../../testing/village.ts';

let api: TestApi;
let tenant: TestTenant;
let place: NewArea;
let bodies: Bodies;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
  place = await newArea(tenant);
  bodies = bodiesOf(tenant, place);
});
afterAll(() => api.stop());

const ON = '2025-06-01';
/** The breaches of one subject, in short. */
const breaches = async (subjectId: string, query = '', client = tenant.admin) =>
  (await client.get(`/v1/breaches?subjectId=${subjectId}${query}`)).items.map(item => {
    const { requirement, found, needed, since, until, status } = Object(item);
    return [requirement, found, needed, since, until, status];
  });
const end = (appointmentId: string | undefined, to: string) =>
  change(tenant.admin, `/v1/appointments/${appointmentId}`, 'end', { to });

describe('a group that was right when it was constituted', () => {
  it('breaks its composition when somebody dies, until the seat is filled: answered for any day', async () => {
    const { id, head } = await bodies.steering(3);
    (await bodies.constitute(id, ON)).expectOk();
    expect(await breaches(id)).toEqual([]);
    (await change(tenant.admin, `/v1/people/${head}`, 'leave', { on: '2025-09-10', died: true })).expectOk();

    const whole = await tenant.admin.get(`/v1/breaches?subjectId=${id}`);
    expect(whole.items).toEqual([
      {
        id: `sample-forms.steering-seats~total~${id}~2025-09-11`,
        rule: 'sample-forms.steering-seats',
        requirement: 'total',
        title: '成员共5至7名',
        clauses: ['SF-22-a'],
        reading: expect.stringContaining('一般'),
        status: 'open',
        subject: { noun: 'group', kind: 'sample-forms.steering-group', id, name: '示范小组' },
        personId: null,
        unit: { id: place.community, name: '第一社区' },
        found: 4,
        needed: 5,
        since: '2025-09-11',
        until: null,
        cure: '补足1：成员共5至7名',
      },
      expect.objectContaining({
        requirement: 'leader',
        clauses: ['SF-22-b'],
        found: 0,
        needed: 1,
        since: '2025-09-11',
        cure: '补足1：组长1名',
      }),
    ]);
    expect(
      (await tenant.admin.get(`/v1/breaches?subjectId=${id}`, { 'accept-language': 'en' })).at(
        'items.1.cure',
      ),
    ).toBe('Add 1: Head: 1');

    const successor = await bodies.person(['representative', 'activist']);
    const from = '2025-11-01';
    (await bodies.seat('steering-head', id, successor, { from })).expectOk();
    expect(await breaches(id)).toEqual([]);
    expect(await breaches(id, '&status=healed')).toEqual([
      ['total', 4, 5, '2025-09-11', '2025-10-31', 'healed'],
      ['leader', 0, 1, '2025-09-11', '2025-10-31', 'healed'],
    ]);
    expect(await breaches(id, '&asOf=2025-09-10')).toEqual([]);
    expect(await breaches(id, '&asOf=2025-10-31')).toEqual([
      ['total', 4, 5, '2025-09-11', null, 'open'],
      ['leader', 0, 1, '2025-09-11', null, 'open'],
    ]);
    expect(await breaches(id, '&asOf=2025-10-31&status=healed')).toEqual([]);
  });

  it('breaks it when a member leaves the list everybody must be on, and no more once it is dissolved', async () => {
    const { id, members } = await bodies.steering(3);
    (await bodies.constitute(id, ON)).expectOk();
    const [member = ''] = members;
    const entry = (await tenant.admin.get(`/v1/categories?personId=${member}`)).text('items.0.id');
    (await change(tenant.admin, `/v1/categories/${entry}`, 'end', { to: '2025-07-31' })).expectOk();
    expect(await breaches(id)).toEqual([['everyone', 1, 0, '2025-08-01', null, 'open']]);
    await bodies.enter('representative', member, '2025-09-01');
    expect(await breaches(id, '&status=open,healed')).toEqual([
      ['everyone', 1, 0, '2025-08-01', '2025-08-31', 'healed'],
    ]);
    expect(await breaches(id, '&asOf=2025-08-15')).toEqual([['everyone', 1, 0, '2025-08-01', null, 'open']]);

    (await end((await seatsOf(id)).get(member), '2025-10-31')).expectOk();
    expect(await breaches(id)).toEqual([
      ['total', 4, 5, '2025-11-01', null, 'open'],
      ['members', 2, 3, '2025-11-01', null, 'open'],
    ]);
    (await change(tenant.admin, `/v1/groups/${id}`, 'dissolve', { on: '2025-12-31' })).expectOk();
    expect(await breaches(id)).toEqual([]);
    expect(await breaches(id, '&status=healed&rule=sample-forms.steering-seats')).toEqual([
      ['total', 4, 5, '2025-11-01', '2025-12-31', 'healed'],
      ['everyone', 1, 0, '2025-08-01', '2025-08-31', 'healed'],
      ['members', 2, 3, '2025-11-01', '2025-12-31', 'healed'],
    ]);
  });

  it('has none while it is being formed', async () => {
    const { id } = await bodies.steering(0);
    expect(await breaches(id, '&status=open,accepted,healed')).toEqual([]);
  });

  it('goes on with what was accepted with a reason, and what comes later nobody has accepted', async () => {
    const { id, head, seats } = await bodies.steering(2);
    (await bodies.constitute(id, ON, '社区人口少')).expectOk();
    expect(await breaches(id)).toEqual([
      ['total', 4, 5, ON, null, 'accepted'],
      ['members', 2, 3, ON, null, 'accepted'],
    ]);
    expect(await breaches(id, '&status=open')).toEqual([]);
    (await end(seats.get(head), '2025-12-31')).expectOk();
    expect(await breaches(id)).toEqual([
      ['total', 3, 5, ON, null, 'accepted'],
      ['leader', 0, 1, '2026-01-01', null, 'open'],
      ['members', 2, 3, ON, null, 'accepted'],
    ]);
  });

  it('has one when a seat beyond the upper end was taken for a reason', async () => {
    const { id } = await bodies.steering(5);
    (await bodies.constitute(id, ON)).expectOk();
    const eighth = await bodies.person(['representative']);
    (await bodies.seat('steering-member', id, eighth, { from: '2026-02-01', reason: '增补' })).expectOk();
    expect(await breaches(id)).toEqual([
      ['total', 8, 7, '2026-02-01', null, 'accepted'],
      ['members', 6, 5, '2026-02-01', null, 'accepted'],
    ]);
  });

  it('lacks whoever becomes one of its named set, by appointment or when the tree moves', async () => {
    const community = await place.unit('community', '第三社区', place.area);
    const block = await place.unit('block', '北块区', community);
    const leader = await bodies.person();
    const officer = await bodies.person();
    await place.appoint('block-leader', leader, block, '2025-01-01');
    await place.appoint('area-officer', officer, place.area, '2025-01-01', '2025-12-31');
    const id = await bodies.group('liaison-body', community);
    for (const who of [leader, officer]) (await bodies.seat('liaison-seat', id, who)).expectOk();
    (await bodies.constitute(id, ON)).expectOk();
    expect(await breaches(id)).toEqual([['officer', 0, 1, '2026-01-01', null, 'open']]);

    const elsewhere = await place.unit('community', '第四社区', place.area);
    const far = await place.unit('block', '远块区', elsewhere);
    await place.appoint('block-leader', await bodies.person(), far, '2025-07-01');
    (
      await change(tenant.admin, `/v1/units/${far}`, 'move', { parentId: community, on: '2025-10-01' })
    ).expectOk();
    expect(await breaches(id, '&asOf=2025-12-31')).toEqual([['leaders', 1, 0, '2025-10-01', null, 'open']]);
    expect(await breaches(id, '&asOf=2025-09-30')).toEqual([]);
  });
});

const seatsOf = async (groupId: string) => {
  const seats = (await tenant.admin.get(`/v1/appointments?groupId=${groupId}`)).items;
  return new Map(seats.map(seat => [Reflect.get(Object(seat), 'personId'), Reflect.get(Object(seat), 'id')]));
};

describe('whoever could be appointed', () => {
  const head = async () => {
    const personId = await bodies.person(['representative', 'activist']);
    const groupId = await bodies.group('steering-group');
    return { personId, id: (await bodies.seat('steering-head', groupId, personId)).id };
  };

  it('may come to be barred: by a list, by moving, each since its own day', async () => {
    const { id, personId } = await head();
    expect(await breaches(id)).toEqual([]);
    await bodies.enter('community-worker', personId, '2025-09-01');
    const community = await place.unit('community', '第五社区', place.area);
    const block = await place.unit('block', '新块区', community);
    const unitId = await place.unit('building-group', '新楼组', block);
    (await change(tenant.admin, `/v1/people/${personId}`, 'move', { unitId, on: '2025-10-15' })).expectOk();
    expect(await breaches(id)).toEqual([
      ['resident', 0, 1, '2025-10-15', null, 'open'],
      ['no-worker', 1, 0, '2025-09-01', null, 'open'],
    ]);
    const found = await tenant.admin.get(`/v1/breaches?subjectId=${id}&clause=SF-23-b`);
    expect(found.items).toHaveLength(1);
    expect(found.at('items.0')).toMatchObject({
      subject: { noun: 'appointment', kind: 'sample-forms.steering-head', id, name: '钱示例' },
      personId,
      unit: { id: place.community },
      cure: '减少1：不是社区工作者',
    });
    (await end(id, '2025-12-31')).expectOk();
    expect(await breaches(id)).toEqual([]);
  });

  it('is named by the clause alone to whoever may not know of the list', async () => {
    const { id, personId } = await head();
    await bodies.enter('under-sanction', personId, '2026-01-01');
    const reader = await tenant.role('reader', place.community);
    const masked = await reader.get(`/v1/breaches?subjectId=${id}`);
    expect(masked.items).toEqual([
      expect.objectContaining({
        id: `sample-forms.SF-23-c~requirement~${id}~2026-01-01`,
        rule: 'sample-forms.SF-23-c',
        requirement: null,
        title: 'SF-23-c',
        clauses: ['SF-23-c'],
        reading: null,
        subject: expect.objectContaining({ name: '钱**' }),
        found: null,
        needed: null,
        cure: 'SF-23-c',
      }),
    ]);
    const officer = await tenant.role('officer', place.community);
    const shown = await officer.get(`/v1/breaches?subjectId=${id}`);
    expect([
      shown.at('items.0.requirement'),
      shown.at('items.0.subject.name'),
      shown.at('items.0.found'),
    ]).toEqual(['unsanctioned', '钱示例', 1]);
  });

  it('holds nothing while the appointment is void, so that what needs it lacks it', async () => {
    const community = await place.unit('community', '第六社区', place.area);
    const id = await bodies.group('liaison-body', community);
    const worker = await bodies.person(['community-worker']);
    const made = await tenant.admin.post('/v1/appointments', {
      kind: 'sample-forms.area-officer',
      personId: worker,
      unitId: place.area,
      from: '2025-01-01',
    });
    expect([made.status, made.at('counts'), made.at('findings')]).toEqual([
      201,
      false,
      [{ limit: 'sample-forms.true-area-officer', consequence: 'void', missing: ['no-worker'] }],
    ]);
    (await bodies.seat('liaison-seat', id, worker)).expectOk();
    expect((await bodies.constitute(id, ON)).at('refusals.0.requirement')).toBe('officer');
    // What is void stands nowhere, so there is nothing in breach.
    expect(await breaches(made.id, '&status=open,accepted,healed')).toEqual([]);
  });
});

describe('a place', () => {
  it('that serves too little is listed for as long as it does, and what was kept with a reason as accepted', async () => {
    const community = await place.unit('community', '第七社区', place.area);
    const made = await tenant.admin.post('/v1/places', {
      kind: 'sample-forms.reading-room',
      name: '小阅览室',
      unitId: community,
      from: '2025-02-01',
      functions: ['reading'],
      data: { seats: 4 },
      reason: '房间小',
    });
    expect(await breaches(made.id)).toEqual([
      ['functions', 1, 2, '2025-02-01', null, 'open'],
      ['seats', 4, 10, '2025-02-01', null, 'accepted'],
    ]);
    (
      await change(tenant.admin, `/v1/places/${made.id}`, '', {
        functions: ['reading', 'study'],
        reason: '增加自习',
      })
    ).expectOk();
    expect(await breaches(made.id)).toEqual([['seats', 4, 10, '2025-02-01', null, 'accepted']]);
    (await change(tenant.admin, `/v1/places/${made.id}`, 'close', { on: '2025-12-31' })).expectOk();
    expect(await breaches(made.id)).toEqual([]);
  });
});

describe('posts that a unit has too many of', () => {
  it('are one breach of the unit, from the day the document binds', async () => {
    const other = await api.newTenant({ policies: ['sample'], enabledFrom: '2026-01-01' });
    const unit = async (kind: string, parentId?: string) =>
      (
        await other.admin.post('/v1/units', {
          kind: `sample.${kind}`,
          name: '示范',
          from: '2020-01-01',
          parentId,
        })
      ).id;
    const committee = await unit('committee', await unit('street'));
    const appointments: string[] = [];
    for (const name of ['甲', '乙']) {
      const personId = (await other.admin.post('/v1/people', { name, sex: 'female' })).id;
      const body = { kind: 'sample.director', personId, unitId: committee, from: '2025-03-01' };
      appointments.push((await other.admin.post('/v1/appointments', body)).id);
    }
    const found = (query: string) => breaches(committee, query, other.admin);
    expect(await found('')).toEqual([['single', 2, 1, '2026-01-01', null, 'open']]);
    expect(await found('&asOf=2025-12-31')).toEqual([]);
    const whole = await other.admin.get(`/v1/breaches?rule=sample.one-director`);
    expect(whole.items).toHaveLength(1);
    expect(whole.at('items.0.subject')).toEqual({
      noun: 'unit',
      kind: 'sample.committee',
      id: committee,
      name: '示范',
    });
    (
      await change(other.admin, `/v1/appointments/${appointments[0]}`, 'end', { to: '2026-02-28' })
    ).expectOk();
    expect(await found('&status=open,healed')).toEqual([
      ['single', 2, 1, '2026-01-01', '2026-02-28', 'healed'],
    ]);
  });
});

describe('the list', () => {
  it('is of a unit and what is below it, by rule and by clause, page by page', async () => {
    const other = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
    const there = await newArea(other);
    const own = bodiesOf(other, there);
    const far = await there.unit('community', '远社区', there.area);
    const groups: string[] = [];
    for (const community of [there.community, there.community, far]) {
      const id = await own.group('steering-group', community);
      for (const kind of ['steering-head', 'steering-deputy', 'steering-member'] as const) {
        const lists = ['representative', 'activist'];
        const home = community === far ? await there.unit('block', '远块区', far) : there.groups[0];
        (await own.seat(kind, id, await own.person(lists, home))).expectOk();
      }
      (
        await change(other.admin, `/v1/groups/${id}`, 'constitute', { on: ON, reason: '先行组成' })
      ).expectOk();
      groups.push(id);
    }
    const list = async (query: string) => (await other.admin.get(`/v1/breaches?${query}`)).items;
    expect(await list('')).toHaveLength(6);
    expect(await list(`withinId=${far}`)).toHaveLength(2);
    expect(await list(`withinId=${there.groups[0]}`)).toEqual([]);
    expect(await list('clause=SF-22-d')).toHaveLength(3);
    expect(await list('rule=sample-forms.liaison-whole')).toEqual([]);

    const seen: unknown[] = [];
    let cursor: unknown = null;
    do {
      const page = await other.admin.get(`/v1/breaches?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items);
      cursor = page.at('nextCursor');
    } while (cursor !== null);
    expect(seen).toEqual(await list(''));

    const reader = await other.role('reader', far);
    expect((await reader.get('/v1/breaches')).items).toHaveLength(2);
    expect((await tenant.admin.get(`/v1/breaches?subjectId=${groups[0]}`)).items).toEqual([]);
    expect((await tenant.admin.get(`/v1/breaches?withinId=${far}`)).items).toEqual([]);
  });

  it('is taken as a file, which the audit knows of', async () => {
    const { id } = await bodies.steering(2);
    (await bodies.constitute(id, ON, '人少')).expectOk();
    const file = await tenant.admin.get(`/v1/breaches.csv?subjectId=${id}`);
    const [header = '', first = ''] = String(file.body).replace('\uFEFF', '').split('\r\n');
    expect(header.split(',').slice(0, 4)).toEqual(['规则', '要求', '条款', '状态']);
    expect(first).toContain('sample-forms.steering-seats,成员共5至7名,SF-22-a,accepted,group');
    const audit = await tenant.admin.get('/v1/audit?limit=1');
    expect(audit.at('items.0.detail')).toMatchObject({ rows: 2, complete: true });
  });

  it.each([
    ['a status nobody knows', 'status=broken', 'status[0]'],
    ['a cursor of another list', 'cursor=WyJhIl0', 'cursor'],
    ['a day that is none', 'asOf=2026-02-30', 'asOf'],
    ['a unit that is no id', 'withinId=x', 'withinId'],
  ])('refuses %s', async (_what, query, field) => {
    const refused = await tenant.admin.get(`/v1/breaches?${query}`);
    expect([refused.code, refused.at('errors.0.field')]).toEqual(['invalid-input', field]);
  });
});
