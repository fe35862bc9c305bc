import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bodies, bodiesOf } from '../../testing/bodies.ts';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { refusalsOf } from '../../testing/refusals.ts';
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
const constitutedOn = async (id: string) => (await tenant.admin.get(`/v1/groups/${id}`)).at('constitutedOn');

describe('a group is constituted', () => {
  it.each([3, 4, 5])('with a head, a deputy and %i others', async ordinary => {
    const { id } = await bodies.steering(ordinary);
    const done = await bodies.constitute(id, ON);
    expect([done.status, done.at('constitutedOn'), done.at('counts'), done.at('findings')]).toEqual([
      200,
      ON,
      true,
      [],
    ]);
    expect((await bodies.constitute(id, ON)).code).toBe('conflict');
  });

  it('never without its head or its deputy, whatever the reason: by clause, with what there is and what is needed', async () => {
    const id = await bodies.group('steering-group');
    for (let n = 0; n < 5; n++)
      (await bodies.seat('steering-member', id, await bodies.person(['representative']))).expectOk();
    const refused = await bodies.constitute(id, ON, '先行组成');
    expect([refused.status, refused.code]).toEqual([409, 'refused-by-rule']);
    expect(refusalsOf(refused)).toEqual([
      ['leader', 0, 1, ['SF-22-b']],
      ['deputy', 0, 1, ['SF-22-c']],
    ]);
    expect(refused.at('refusals.0.rule')).toBe('sample-forms.steering-seats');
    expect(refused.text('refusals.0.next')).toContain('组长1名');
    expect(await constitutedOn(id)).toBeNull();
  });

  it('with too few only for a reason, which is kept with what the limit found', async () => {
    const { id } = await bodies.steering(2);
    const warned = await bodies.constitute(id, ON);
    expect([warned.status, warned.code]).toEqual([409, 'reason-required']);
    expect(refusalsOf(warned)).toEqual([
      ['total', 4, 5, ['SF-22-a']],
      ['members', 2, 3, ['SF-22-d']],
    ]);
    expect(await constitutedOn(id)).toBeNull();
    const done = await bodies.constitute(id, ON, '社区人口少');
    expect([done.at('reason'), done.at('counts'), done.at('findings')]).toEqual([
      '社区人口少',
      true,
      [{ limit: 'sample-forms.steering-seats', consequence: 'warn', missing: ['total', 'members'] }],
    ]);
  });

  it('by who sits in it on that day, in the past as today', async () => {
    const { id, members, seats } = await bodies.steering(3);
    const [gone = ''] = members;
    (
      await change(tenant.admin, `/v1/appointments/${seats.get(gone)}`, 'end', { to: '2025-06-30' })
    ).expectOk();
    expect((await bodies.constitute(id, '2025-07-01')).code).toBe('reason-required');
    expect((await bodies.constitute(id, '2025-06-30')).status).toBe(200);
  });

  it('not in the future, not before it was formed, not once dissolved, and not dissolved before it', async () => {
    const { id } = await bodies.steering(3);
    expect((await bodies.constitute(id, '2026-04-01')).at('errors.0.field')).toBe('on');
    expect((await bodies.constitute(id, '2024-12-31')).at('errors.0.field')).toBe('on');
    (await bodies.constitute(id, ON)).expectOk();
    const dissolve = (on: string) => change(tenant.admin, `/v1/groups/${id}`, 'dissolve', { on });
    expect((await dissolve('2025-05-31')).at('errors.0.field')).toBe('on');
    (await dissolve('2025-12-31')).expectOk();
    const other = await bodies.steering(3);
    (await change(tenant.admin, `/v1/groups/${other.id}`, 'dissolve', { on: ON })).expectOk();
    expect((await bodies.constitute(other.id, ON)).at('errors.0.field')).toBe('id');
  });

  it('by officers over its unit alone, and in no other tenant', async () => {
    const { id } = await bodies.steering(3);
    const body = { on: ON };
    const match = { 'if-match': '"1"' };
    const path = `/v1/groups/${id}/constitute`;
    const worker = await tenant.role('worker', place.community);
    expect((await worker.post(path, body, match)).status).toBe(403);
    const other = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
    expect((await other.admin.post(path, body, match)).status).toBe(404);
    expect((await tenant.admin.post(path, body)).status).toBe(428);
    const officer = await tenant.role('officer', place.community);
    expect((await officer.post(`${path}?dryRun=true`, body, match)).status).toBe(200);
    expect(await constitutedOn(id)).toBeNull();
    expect((await officer.post(path, body, match)).status).toBe(200);
  });
});

describe('a named set of people and one body to a unit', () => {
  it('is refused without each of them, and says how many are missing', async () => {
    const community = await place.unit('community', '第二社区', place.area);
    const block = await place.unit('block', '南块区', community);
    const leader = await bodies.person();
    await place.appoint('block-leader', leader, block, '2025-01-01');
    const id = await bodies.group('liaison-body', community);
    expect(refusalsOf(await bodies.constitute(id, ON))).toEqual([
      ['leaders', 1, 0, ['SF-25-b']],
      ['officer', 0, 1, ['SF-25-c']],
    ]);
    const officer = await bodies.person();
    await place.appoint('area-officer', officer, place.area, '2025-01-01');
    (await bodies.seat('liaison-seat', id, leader)).expectOk();
    (await bodies.seat('liaison-seat', id, officer)).expectOk();
    (await bodies.constitute(id, ON)).expectOk();

    const second = await bodies.group('liaison-body', community);
    for (const who of [leader, officer]) (await bodies.seat('liaison-seat', second, who)).expectOk();
    expect(refusalsOf(await bodies.constitute(second, ON))).toEqual([['single', 2, 1, ['SF-25-a']]]);
    (await change(tenant.admin, `/v1/groups/${id}`, 'dissolve', { on: '2025-12-31' })).expectOk();
    expect((await bodies.constitute(second, '2026-01-01')).status).toBe(200);
  });
});

describe('a seat in a group', () => {
  it('that nothing could put right is refused while the group is being formed', async () => {
    const { id } = await bodies.steering(1);
    const second = await bodies.seat('steering-deputy', id, await bodies.person(['representative']));
    expect(refusalsOf(second)).toEqual([['deputy', 2, 1, ['SF-22-c']]]);
    const stranger = await bodies.seat('steering-member', id, await bodies.person());
    expect(refusalsOf(stranger)).toEqual([['everyone', 1, 0, ['SF-22-a']]]);
  });

  it('beyond the upper end wants a reason, also years after the group was constituted', async () => {
    const { id } = await bodies.steering(5);
    (await bodies.constitute(id, ON)).expectOk();
    const eighth = await bodies.person(['representative']);
    const from = '2026-03-01';
    const warned = await bodies.seat('steering-member', id, eighth, { from });
    expect([warned.code, refusalsOf(warned)]).toEqual([
      'reason-required',
      [
        ['total', 8, 7, ['SF-22-a']],
        ['members', 6, 5, ['SF-22-d']],
      ],
    ]);
    expect((await tenant.admin.get(`/v1/appointments?personId=${eighth}`)).items).toEqual([]);
    const kept = await bodies.seat('steering-member', id, eighth, { from, reason: '增补' });
    expect([kept.status, kept.at('findings')]).toEqual([
      201,
      [{ limit: 'sample-forms.steering-seats', consequence: 'warn', missing: ['total', 'members'] }],
    ]);
  });

  it('is not refused for what others lack', async () => {
    const { id, head, members, seats } = await bodies.steering(3);
    (await bodies.constitute(id, ON)).expectOk();
    const end = (who: string) =>
      change(tenant.admin, `/v1/appointments/${seats.get(who)}`, 'end', { to: '2025-12-31' });
    (await end(head)).expectOk();
    for (const who of members.slice(1)) (await end(who)).expectOk();
    const from = '2026-01-01';
    const made = await bodies.seat('steering-member', id, await bodies.person(['representative']), { from });
    expect([made.status, made.at('findings')]).toEqual([201, []]);
  });

  it('of two who take the last one at once goes to one', async () => {
    const { id } = await bodies.steering(4);
    const people = await Promise.all([1, 2, 3].map(() => bodies.person(['representative'])));
    const replies = await Promise.all(people.map(who => bodies.seat('steering-member', id, who)));
    expect(replies.map(({ code }) => code).sort()).toEqual([null, 'reason-required', 'reason-required']);
  });
});
