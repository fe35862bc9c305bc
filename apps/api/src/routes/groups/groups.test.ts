import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { change, newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
});
afterAll(() => api.stop());

const path = (id: string) => `/v1/groups/${id}`;
const idsOf = (items: readonly unknown[]) => items.map(item => Reflect.get(Object(item), 'id'));
const team = (more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'sample.aid-team',
  name: '一队',
  unitId: village.committee,
  from: '2026-01-01',
  ...more,
});
const newTeam = async () => (await village.tenant.admin.post('/v1/groups', team())).id;
const seat = async (groupId: string, more: Readonly<Record<string, unknown>> = {}) =>
  village.tenant.admin.post('/v1/appointments', {
    kind: 'sample.team-member',
    personId: await newPerson(village),
    groupId,
    from: '2026-02-01',
    ...more,
  });

describe('a group', () => {
  it('is formed, read, listed and changed', async () => {
    const { admin } = village.tenant;
    const made = await admin.post('/v1/groups', team({ externalId: 'T-1', data: { slogan: '守望相助' } }));
    expect([made.status, made.body]).toEqual([
      201,
      {
        id: made.id,
        kind: 'sample.aid-team',
        externalId: 'T-1',
        name: '一队',
        unitId: village.committee,
        from: '2026-01-01',
        to: null,
        constitutedOn: null,
        data: { slogan: '守望相助' },
        reason: null,
        counts: true,
        findings: [],
        version: 1,
      },
    ]);
    const found = async (query: string) => idsOf((await admin.get(`/v1/groups?${query}`)).items);
    expect(await found('externalId=T-1')).toEqual([made.id]);
    expect(await found(`unitId=${village.committee}&kind=sample.aid-team`)).toContain(made.id);
    expect(await found(`withinId=${village.street}`)).toContain(made.id);
    expect(await found(`withinId=${village.otherCommittee}`)).toEqual([]);
    expect(await found('asOf=2025-12-31')).toEqual([]);

    expect((await admin.patch(path(made.id), { name: '二队' })).status).toBe(428);
    expect((await admin.patch(path(made.id), { name: '二队' }, { 'if-match': '"4"' })).status).toBe(412);
    const changed = await change(admin, path(made.id), '', { name: '二队', data: { slogan: '同心' } });
    expect([changed.at('name'), changed.at('data.slogan'), changed.at('version')]).toEqual([
      '二队',
      '同心',
      2,
    ]);
    expect((await change(admin, path(made.id), '', { data: { motto: 1 } })).at('errors.0.field')).toBe(
      'data.motto',
    );
    expect((await admin.post('/v1/groups', team({ externalId: 'T-1' }))).code).toBe('external-id-taken');
  });

  it('has members through appointments, whose reach is that of its unit', async () => {
    const { admin } = village.tenant;
    const group = await newTeam();
    const made = await seat(group);
    expect([made.status, made.at('groupId'), made.at('unitId')]).toEqual([201, group, village.committee]);
    const leader = await seat(group, { kind: 'sample.team-leader' });
    const whole = await admin.get(path(group));
    expect(idsOf(Object(whole.at('members'))).sort()).toEqual([made.id, leader.id].sort());
    expect((await admin.get(`${path(group)}?asOf=2026-01-15`)).at('members')).toEqual([]);
    expect(idsOf((await admin.get(`/v1/appointments?groupId=${group}`)).items)).toHaveLength(2);
    const far = await village.tenant.role('officer', village.otherCommittee);
    expect((await far.get(path(group))).status).toBe(404);
    expect((await far.get(`/v1/appointments/${made.id}`)).status).toBe(404);
  });

  it('seats nobody twice, nobody before it was formed, and nobody in a position of a unit', async () => {
    const { admin } = village.tenant;
    const group = await newTeam();
    const personId = await newPerson(village);
    (await seat(group, { personId })).expectOk();
    expect((await seat(group, { personId })).code).toBe('overlap');
    expect((await seat(await newTeam(), { personId })).status).toBe(201);
    expect((await seat(group, { from: '2025-12-31' })).at('errors.0.field')).toBe('from');
    expect((await seat(group, { kind: 'sample.helper' })).at('errors.0.field')).toBe('unitId');
    expect((await seat(group, { unitId: village.group })).at('errors.0.field')).toBe('groupId');
    const body = { kind: 'sample.team-member', personId, from: '2026-02-01' };
    expect((await admin.post('/v1/appointments', body)).at('errors.0.field')).toBe('unitId');
    const wrong = await admin.post('/v1/appointments', { ...body, unitId: village.committee });
    expect(wrong.at('errors.0.field')).toBe('groupId');
  });

  it('is dissolved on a day, and its seats end with it', async () => {
    const { admin } = village.tenant;
    const group = await newTeam();
    const made = await seat(group);
    const ended = await seat(group, { to: '2026-02-10' });
    const later = await seat(group, { from: '2026-03-20' });
    const conflict = await change(admin, path(group), 'dissolve', { on: '2026-03-10' });
    expect([conflict.code, conflict.at('detail')]).toEqual(['conflict', expect.stringContaining('1 个席位')]);
    expect((await change(admin, path(group), 'dissolve', { on: '2026-04-01' })).at('errors.0.field')).toBe(
      'on',
    );
    expect((await change(admin, path(group), 'dissolve', { on: '2025-12-31' })).at('errors.0.field')).toBe(
      'on',
    );
    const done = await change(admin, path(group), 'dissolve', { on: '2026-03-31' });
    expect([done.at('to'), done.at('version')]).toEqual(['2026-03-31', 2]);
    const to = async (id: string) => (await admin.get(`/v1/appointments/${id}`)).at('to');
    expect([await to(made.id), await to(ended.id), await to(later.id)]).toEqual([
      '2026-03-31',
      '2026-02-10',
      '2026-03-31',
    ]);
    expect((await change(admin, path(group), 'dissolve', { on: '2026-03-31' })).at('errors.0.field')).toBe(
      'id',
    );
    expect((await seat(group)).at('errors.0.field')).toBe('groupId');
  });

  it('holds its unit open', async () => {
    const { admin } = village.tenant;
    const unit = {
      kind: 'sample.committee',
      name: '临时居委会',
      parentId: village.street,
      from: '2026-01-01',
    };
    const unitId = (await admin.post('/v1/units', unit)).id;
    (await admin.post('/v1/groups', team({ unitId }))).expectOk();
    const refused = await change(admin, `/v1/units/${unitId}`, 'close', { on: '2026-03-01' });
    expect([refused.code, refused.at('detail')]).toEqual(['conflict', expect.stringContaining('组织 1')]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['a kind nobody defines', { kind: 'sample.club' }, 'kind-not-enabled', 'kind'],
    ['a unit of another kind', { unitId: 'group' }, 'invalid-input', 'unitId'],
    ['a first day to come', { from: '2026-04-01' }, 'invalid-input', 'from'],
    ['a first day before its unit', { from: '2019-12-31' }, 'invalid-input', 'from'],
    ['a field its kind lacks', { data: { motto: 'x' } }, 'invalid-input', 'data.motto'],
    ['an unknown member', { surprise: 1 }, 'invalid-input', 'body'],
    ['an unknown unit', { unitId: '01890000-0000-7000-8000-000000000000' }, 'unknown-reference', 'unitId'],
  ])('is refused on %s', async (_what, wrong, code, field) => {
    const unitId = wrong.unitId === 'group' ? village.group : wrong.unitId;
    const body = team({ ...wrong, ...(unitId === undefined ? {} : { unitId }) });
    const reply = await village.tenant.admin.post('/v1/groups', body);
    expect([reply.code, reply.at('errors.0.field')]).toEqual([code, field]);
  });

  it('of another tenant is unknown, in every verb', async () => {
    const other = await newVillage(api);
    const group = await newTeam();
    const { admin } = other.tenant;
    const match = { 'if-match': '"1"' };
    expect((await admin.get(path(group))).status).toBe(404);
    expect((await admin.patch(path(group), { name: 'x' }, match)).status).toBe(404);
    expect((await admin.post(`${path(group)}/dissolve`, { on: '2026-03-01' }, match)).status).toBe(404);
    const personId = await newPerson(other);
    const body = { kind: 'sample.team-member', personId, groupId: group, from: '2026-02-01' };
    expect((await admin.post('/v1/appointments', body)).at('errors.0')).toEqual({
      field: 'groupId',
      reason: '没有这个组织',
    });
    expect((await admin.get(`/v1/appointments?groupId=${group}`)).items).toEqual([]);
    expect((await village.tenant.admin.get(path(group))).at('to')).toBeNull();
  });

  it('tried keeps nothing, and repeated happens once', async () => {
    const { admin } = village.tenant;
    const body = team({ externalId: 'T-9' });
    expect((await admin.post('/v1/groups?dryRun=true', body)).status).toBe(201);
    expect((await admin.get('/v1/groups?externalId=T-9')).items).toEqual([]);
    const key = { 'idempotency-key': 'form-once' };
    expect((await admin.post('/v1/groups', body, key)).id).toBe(
      (await admin.post('/v1/groups', body, key)).id,
    );
  });
});
