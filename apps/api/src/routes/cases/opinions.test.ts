import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { newOfficial, type Official } from '../../testing/posts.ts';

let api: TestApi;
let tenant: TestTenant;
let other: TestTenant;
let area: NewArea;
let leaders: readonly Official[];
let groups: readonly string[];
let applicant: Client;
beforeAll(async () => {
  api = await startTestApi({ clock: '2024-09-20T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2024-01-01' });
  other = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2024-01-01' });
  area = await newArea(tenant);
  const [block] = area.blocks;
  groups = [area.groups[0], await area.unit('building-group', '三楼组', block)];
  const seat = async (unitId: string) => {
    const personId = await area.person();
    await area.appoint('group-leader', personId, unitId, '2024-01-01');
    return newOfficial({ tenant }, personId, 'worker', unitId);
  };
  leaders = await Promise.all(groups.map(seat));
  applicant = await tenant.role('worker', block);
});
afterAll(() => api.stop());

const take = (client: Client, id: string, name: string, version: number, more = {}) =>
  client.post(`/v1/cases/${id}/steps`, { step: `sample-forms.works-request.${name}`, version, ...more });
const opinion = (stance: string) => ({ opinion: '已阅', data: { stance } });
async function asked(): Promise<string> {
  const { id } = await applicant.post('/v1/cases', {
    kind: 'sample-forms.works-request',
    unitId: area.blocks[0],
    about: groups.map(unitId => ({ unitId })),
    data: { works: '更换管道' },
  });
  (await take(applicant, id, 'consult', 1)).expectOk();
  return id;
}
/** Sessions do not outlive the days that pass here, so an officer writes down what the leaders said. */
const noted = async (id: string, version: number) => {
  for (const [index, { personId }] of leaders.entries()) {
    const said = { ...opinion('agrees'), byPersonId: personId };
    (await take(tenant.admin, id, 'advise', version + index, said)).expectOk();
  }
};
const waiting = async (client: Client) =>
  (await client.get('/v1/cases?waitsFor=me&limit=200')).items.map(item => Object(item).id);
const submitOf = (found: unknown) =>
  Array.isArray(found) ? found.find(({ step }) => step === 'sample-forms.works-request.submit') : undefined;

describe('opinions of those a case concerns', () => {
  it('are asked of each unit it is about, kept in order with who spoke for which, and none is a veto', async () => {
    const [first, second] = leaders;
    if (!first || !second) throw new Error('two leaders were seated');
    const id = await asked();
    expect(await waiting(first.client)).toContain(id);
    const before = await applicant.get(`/v1/cases/${id}`);
    expect(submitOf(before.at('nextSteps')).opinions).toMatchObject({ needed: 2, given: 0 });
    expect(before.at('nextSteps.0.by.unitIds')).toEqual(expect.arrayContaining([...groups]));

    api.clock.advance(1);
    (await take(second.client, id, 'advise', 2, opinion('disagrees'))).expectOk();
    expect(await waiting(second.client)).not.toContain(id);
    expect(await waiting(first.client)).toContain(id);
    const early = await take(applicant, id, 'submit', 3);
    expect([early.status, early.code]).toEqual([409, 'refused-by-rule']);
    expect(early.at('refusals')).toMatchObject([
      { requirement: 'consulted', clauses: ['SF-29.8-a'], has: 1, needs: 2 },
    ]);
    expect(early.text('refusals.0.next')).toContain('一楼组');
    expect(early.at('nextSteps')).toMatchObject([
      { title: '提出意见' },
      { title: '报送社区' },
      { title: '撤回' },
    ]);

    api.clock.advance(1);
    const done = (await take(first.client, id, 'advise', 3, opinion('agrees'))).expectOk();
    expect(submitOf(done.at('nextSteps')).opinions).toEqual({ needed: 2, given: 2, missing: [] });
    expect((await take(applicant, id, 'submit', 4)).expectOk().at('state')).toBe('submitted');
    const history = (await tenant.admin.get(`/v1/cases/${id}`)).at('history');
    expect(history).toMatchObject([
      { step: null },
      { step: 'sample-forms.works-request.consult' },
      { personId: second.personId, unitId: groups[1], data: { stance: 'disagrees' }, opinion: '已阅' },
      { personId: first.personId, unitId: groups[0], data: { stance: 'agrees' } },
      { step: 'sample-forms.works-request.submit' },
    ]);
  });

  it('are given once by each, whoever else holds the post, and by nobody else', async () => {
    const [first, second] = leaders;
    if (!first || !second) throw new Error('two leaders were seated');
    const id = await asked();
    (await take(first.client, id, 'advise', 2, opinion('agrees'))).expectOk();
    const again = await take(first.client, id, 'advise', 3, opinion('disagrees'));
    expect(again.at('refusals')).toMatchObject([{ requirement: 'spoken', clauses: ['SF-29.8-a'] }]);
    const stranger = await take(tenant.admin, id, 'advise', 3, opinion('agrees'));
    expect(stranger.at('refusals')).toMatchObject([{ requirement: 'actor', needs: 'group-leader' }]);
    const bare = await take(second.client, id, 'advise', 3, { data: { stance: 'agrees' } });
    expect([bare.status, bare.at('errors.0.field')]).toEqual([422, 'opinion']);
    expect((await other.admin.get(`/v1/cases/${id}`)).status).toBe(404);
  });

  it('are asked across the tree: of a unit that does not stand below the one whose matter it is', async () => {
    const [block] = area.blocks;
    const [, farGroup] = area.groups;
    const personId = await area.person();
    await area.appoint('group-leader', personId, farGroup, '2024-01-01');
    const far = await newOfficial({ tenant }, personId, 'worker', farGroup);
    const body = {
      kind: 'sample-forms.works-request',
      unitId: block,
      about: [{ unitId: farGroup }],
      data: { works: '跨块区管道' },
    };
    const { id } = await applicant.post('/v1/cases', body);
    (await take(applicant, id, 'consult', 1)).expectOk();
    expect(await waiting(far.client)).toContain(id);
    (await take(far.client, id, 'advise', 2, opinion('agrees'))).expectOk();
    (await take(applicant, id, 'submit', 3)).expectOk();
    const officer = await tenant.role('officer', area.community);
    const allowed = (await take(officer, id, 'allow', 4)).expectOk();
    expect(allowed.at('history.4.effects.0')).toMatchObject({ kind: 'sample-forms.works-allowed' });
    const stranger = { ...body, unitId: area.blocks[1], about: [{ unitId: groups[0] }] };
    expect((await applicant.post('/v1/cases', stranger)).at('refusals.0.requirement')).toBe('actor');
  });

  it('given at once are both kept: whoever is late is told where it stands', async () => {
    const id = await asked();
    const tell = (official: Official, version: number) =>
      take(official.client, id, 'advise', version, opinion('agrees'));
    const replies = await Promise.all(leaders.map(leader => tell(leader, 2)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = leaders[replies.findIndex(({ status }) => status === 409)];
    if (late === undefined) throw new Error('one of two was late');
    (await tell(late, 3)).expectOk();
    expect((await take(applicant, id, 'submit', 4)).status).toBe(200);
  });

  it('are heard anew after a case was sent back', async () => {
    const id = await asked();
    await noted(id, 2);
    (await take(applicant, id, 'submit', 4)).expectOk();
    const back = await take(tenant.admin, id, 'send-back', 5, { reason: '没有写明工期' });
    expect(back.expectOk().at('state')).toBe('drafted');
    (await take(applicant, id, 'consult', 6)).expectOk();
    const refused = await take(applicant, id, 'submit', 7);
    expect(refused.at('refusals.0')).toMatchObject({ requirement: 'consulted', has: 0, needs: 2 });
  });

  it('leave the wait as it was, and are seen as they stood on a day', async () => {
    const [first] = leaders;
    if (!first) throw new Error('two leaders were seated');
    const id = await asked();
    api.clock.advance(3 * 24 * 60);
    const said = { ...opinion('agrees'), byPersonId: first.personId };
    (await take(tenant.admin, id, 'advise', 2, said)).expectOk();
    const today = api.today();
    const now = await applicant.get(`/v1/cases/${id}`);
    expect([now.at('deadline.age'), submitOf(now.at('nextSteps')).opinions.given]).toEqual([3, 1]);
    const yesterday = await applicant.get(`/v1/cases/${id}?asOf=2024-09-21`);
    expect(today > '2024-09-21').toBe(true);
    expect([yesterday.at('deadline.age'), submitOf(yesterday.at('nextSteps')).opinions.given]).toEqual([
      1, 0,
    ]);
  });
});

describe('a term', () => {
  const submitted = async (on: string) => {
    api.clock.set(`${on}T04:00:00Z`);
    const id = await asked();
    await noted(id, 2);
    return (await take(applicant, id, 'submit', 4)).expectOk().id;
  };
  const due = async (id: string) => (await applicant.get(`/v1/cases/${id}`)).at('deadline.dueOn');

  it('of working days passes over a holiday and is prolonged once, before it is over, by who may', async () => {
    const id = await submitted('2025-09-29');
    expect(await due(id)).toBe('2025-10-13');
    const own = await take(applicant, id, 'prolong', 5, { reason: '来不及' });
    expect(own.at('refusals')).toMatchObject([{ requirement: 'actor' }]);
    (await take(tenant.admin, id, 'prolong', 5, { reason: '现场勘查' })).expectOk();
    expect(await due(id)).toBe('2025-10-20');
    const twice = await take(tenant.admin, id, 'prolong', 6, { reason: '再延长' });
    expect(twice.at('refusals')).toMatchObject([{ requirement: 'extensions', has: 2, needs: 1 }]);
    const late = await submitted('2025-03-03');
    api.clock.set('2025-03-11T04:00:00Z');
    const after = await take(tenant.admin, late, 'prolong', 5, { reason: '来不及' });
    expect(after.at('refusals')).toMatchObject([{ requirement: 'in-time' }]);
  });

  it('stands still and runs again, and is over at no time in between', async () => {
    const id = await submitted('2025-04-07');
    expect(await due(id)).toBe('2025-04-14');
    api.clock.set('2025-04-09T04:00:00Z');
    expect((await take(applicant, id, 'supply', 5)).at('refusals.0')).toMatchObject({
      requirement: 'paused',
    });
    (await take(tenant.admin, id, 'suspend', 5, { reason: '缺图纸' })).expectOk();
    api.clock.set('2025-04-30T04:00:00Z');
    await api.timePasses(tenant.id);
    const still = await applicant.get(`/v1/cases/${id}`);
    expect(still.at('deadline')).toMatchObject({ dueOn: null, overdue: false, pausedSince: '2025-04-09' });
    (await take(applicant, id, 'supply', 6)).expectOk();
    // Of the five working days two were used: 8 and 9 April.
    expect(await due(id)).toBe('2025-05-08');
  });

  it('that reaches a year nobody has published is provisional', async () => {
    const id = await submitted('2026-12-28');
    expect((await applicant.get(`/v1/cases/${id}`)).at('deadline')).toMatchObject({
      dueOn: '2027-01-04',
      provisional: true,
    });
  });
});
