import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from '../../testing/index.ts';
import { fillPosts, newOfficial, type Posts } from '../../testing/posts.ts';
import { newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;
let posts: Posts;
let other: Village;
let admin: Client;
beforeAll(async () => {
  api = await startTestApi();
  village = await newVillage(api);
  posts = await fillPosts(village);
  other = await newVillage(api);
  admin = village.tenant.admin;
});
afterAll(() => api.stop());

const suggest = (more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'sample.suggestion',
  unitId: village.group,
  data: { text: '楼道的灯坏了' },
  ...more,
});
const raise = async (more: Readonly<Record<string, unknown>> = {}) =>
  (await posts.helper.client.post('/v1/cases', suggest(more))).id;
const step = (client: Client, id: string, name: string, more: Readonly<Record<string, unknown>> = {}) =>
  client.post(`/v1/cases/${id}/steps`, { step: `sample.suggestion.${name}`, version: 1, ...more });
const answer = { data: { answer: '本周内修好' } };
const mine = async (client: Client) =>
  (await client.get('/v1/cases?waitsFor=me&limit=200')).items.map(item => Object(item).id);

describe('a case', () => {
  it('is opened, waits for whoever may act, and keeps what each did and when', async () => {
    const id = await raise({ on: '2026-03-20' });
    expect(await mine(posts.director.client)).toContain(id);
    expect(await mine(posts.helper.client)).not.toContain(id);
    const waiting = await posts.helper.client.get(`/v1/cases/${id}`);
    expect(waiting.at('nextSteps.0')).toMatchObject({
      step: 'sample.suggestion.answer',
      title: '答复',
      mayTake: false,
      by: { title: '主任', unitId: village.committee, holderIds: [posts.director.personId] },
    });
    api.clock.advance(5);
    (await step(posts.director.client, id, 'answer', answer)).expectOk();
    expect(await mine(posts.director.client)).not.toContain(id);
    expect(await mine(posts.helper.client)).toContain(id);
    const closed = await step(posts.helper.client, id, 'relay', { version: 2 });
    expect(closed.expectOk().body).toMatchObject({
      state: 'closed',
      stateTitle: '已转告',
      closedOn: '2026-03-31',
      deadline: null,
      nextSteps: [],
      version: 3,
    });
    const read = await admin.get(`/v1/cases/${id}`);
    expect(closed.at('history')).toEqual(read.at('history'));
    expect(read.at('history')).toMatchObject([
      { step: null, from: null, to: 'raised', on: '2026-03-20', personId: posts.helper.personId },
      {
        step: 'sample.suggestion.answer',
        from: 'raised',
        to: 'answered',
        personId: posts.director.personId,
        data: answer.data,
      },
      { step: 'sample.suggestion.relay', from: 'answered', to: 'closed', personId: posts.helper.personId },
    ]);
    const audit = await admin.get(`/v1/audit?targetId=${id}`);
    expect(audit.items.map(item => Object(item).action)).toEqual(
      expect.arrayContaining(['cases.open', 'cases.step', 'cases.step']),
    );
    expect((await admin.get('/v1/audit/verify')).at('firstBreak')).toBeNull();
  });

  it('is seen on a day as it stood then', async () => {
    const id = await raise({ on: '2026-03-01' });
    (await step(posts.director.client, id, 'answer', { ...answer, on: '2026-03-10' })).expectOk();
    const then = await admin.get(`/v1/cases/${id}?asOf=2026-03-09`);
    expect([then.at('state'), then.at('history.length'), then.at('deadline.age')]).toEqual(['raised', 1, 8]);
    const listed = await admin.get('/v1/cases?asOf=2026-03-09&state=raised&limit=200');
    expect(listed.items.map(item => Object(item).id)).toContain(id);
    expect((await admin.get(`/v1/cases/${id}?asOf=2026-02-28`)).status).toBe(404);
  });

  it('shows an age and is never overdue until the tenant says how long it may take', async () => {
    const fresh = await newVillage(api);
    const own = await fillPosts(fresh);
    const body = { ...suggest({ on: '2026-03-01' }), unitId: fresh.group };
    const { id } = await own.helper.client.post('/v1/cases', body);
    const read = () => fresh.tenant.admin.get(`/v1/cases/${id}`);
    expect((await read()).at('deadline')).toMatchObject({
      since: '2026-03-01',
      age: 30,
      dueOn: null,
      overdue: false,
      undetermined: 'sample.suggestion-limit',
    });
    const limit = { value: { amount: 10, unit: 'days' }, from: '2026-01-01' };
    (await fresh.tenant.admin.put('/v1/settings/sample.suggestion-limit', limit)).expectOk();
    expect((await read()).at('deadline')).toMatchObject({
      dueOn: '2026-03-11',
      overdue: true,
      undetermined: null,
    });
    const then = await fresh.tenant.admin.get(`/v1/cases/${id}?asOf=2026-03-11`);
    expect(then.at('deadline.overdue')).toBe(false);
  });

  it('brings about what the step says, once, and a dry run only shows it', async () => {
    const householdId = await newHousehold(village);
    const id = await raise({ on: '2026-03-20', about: [{ householdId }] });
    const path = `/v1/cases/${id}/steps`;
    const body = { step: 'sample.suggestion.answer', version: 1, on: '2026-03-25', ...answer };
    const tried = await posts.director.client.post(`${path}?dryRun=true`, body);
    expect(tried.at('history.1.effects.0')).toMatchObject({ effect: 'enter', kind: 'sample.follow-up' });
    const lists = async () => (await admin.get(`/v1/categories?householdId=${householdId}`)).items;
    expect(await lists()).toEqual([]);
    const key = { 'idempotency-key': `answer-${id}` };
    const done = await posts.director.client.post(path, body, key);
    const again = await posts.director.client.post(path, body, key);
    expect([again.status, again.body]).toEqual([200, done.body]);
    expect(await lists()).toMatchObject([
      { kind: 'sample.follow-up', from: '2026-03-25', id: done.at('history.1.effects.0.categoryId') },
    ]);
    const duties = await admin.get(`/v1/duties?rule=sample.follow-up-visit&subjectId=${householdId}`);
    expect(duties.items).toMatchObject([{ status: 'open', startsOn: '2026-03-25', age: 6 }]);
  });
});

describe('a step is refused with its clause, what is found and needed, and what may be done instead', () => {
  const lawful = [
    { step: 'sample.suggestion.answer', by: '主任', clauses: ['LF-12.7', 'LF-12.9'] },
    { step: 'sample.suggestion.decline', by: '主任', clauses: ['LF-12.7'] },
  ];
  /** Nothing of what was refused is kept. */
  const unchanged = async (id: string, version = 1) => {
    const read = await admin.get(`/v1/cases/${id}`);
    expect([read.at('version'), Object(read.at('history')).length]).toEqual([version, version]);
  };

  it('by the wrong actor', async () => {
    const id = await raise();
    const refused = await step(posts.helper.client, id, 'answer', answer);
    expect([refused.status, refused.code]).toEqual([409, 'refused-by-rule']);
    expect(refused.at('refusals')).toMatchObject([
      {
        rule: 'sample.suggestion',
        requirement: 'actor',
        clauses: ['LF-12.7', 'LF-12.9'],
        has: 'no such post',
        needs: 'director',
      },
    ]);
    expect(refused.text('refusals.0.next')).toContain('答复 (sample.suggestion.answer): 主任 (第一居委会)');
    expect(refused.at('nextSteps')).toMatchObject(lawful);
    await unchanged(id);
  });

  it('from a state that does not allow it', async () => {
    const id = await raise();
    const refused = await step(posts.helper.client, id, 'relay');
    expect(refused.at('refusals')).toMatchObject([
      { requirement: 'state', clauses: ['LF-12.7'], has: 'raised', needs: 'answered' },
    ]);
    expect(refused.at('nextSteps')).toMatchObject(lawful);
    await unchanged(id);
  });

  it('on a version that is past, with where it stands now', async () => {
    const id = await raise();
    (await step(posts.director.client, id, 'answer', answer)).expectOk();
    const late = await step(posts.director.client, id, 'decline', { reason: '无法办理' });
    expect([late.status, late.code]).toEqual([409, 'case-moved']);
    expect(late.text('detail')).toMatch(
      /^案件现为第 2 版：待转告。下一步:.*\(sample\.suggestion\.relay\): 互助员/,
    );
    expect(late.at('nextSteps')).toMatchObject([
      { step: 'sample.suggestion.relay', by: '互助员', clauses: ['LF-12.7'] },
    ]);
    await unchanged(id, 2);
  });

  it('by somebody whom the case names, who does not even see it', async () => {
    const about = await newPerson(village);
    const post = { kind: 'sample.helper', personId: about, unitId: village.group, from: '2025-07-01' };
    (await admin.post('/v1/appointments', post)).expectOk();
    const named = await newOfficial(village, about, 'officer', village.committee);
    const id = await raise({ parties: [{ role: 'named', personId: about }] });
    expect((await named.client.get(`/v1/cases/${id}`)).status).toBe(404);
    expect((await named.client.get('/v1/cases?limit=200')).items.map(item => Object(item).id)).not.toContain(
      id,
    );
    expect((await step(named.client, id, 'answer', answer)).status).toBe(404);
    (await step(posts.director.client, id, 'answer', answer)).expectOk();
    const refused = await step(admin, id, 'relay', { version: 2, byPersonId: about });
    expect(refused.at('refusals')).toMatchObject([{ requirement: 'not-by' }]);
  });

  it.each([
    ['without its field', { data: {} }, 'data.answer'],
    ['with a field it does not have', { data: { answer: '好', mood: '好' } }, 'data.mood'],
    ['on a day to come', { ...answer, on: '2026-04-01' }, 'on'],
    ['before the step before', { ...answer, on: '2025-01-01' }, 'on'],
  ])('%s', async (_what, more, field) => {
    const id = await raise();
    const refused = await step(posts.director.client, id, 'answer', more);
    expect([refused.status, refused.at('errors.0.field')]).toEqual([422, field]);
    expect((await admin.get(`/v1/cases/${id}`)).at('version')).toBe(1);
  });

  it('without the reason it needs', async () => {
    const id = await raise();
    const refused = await step(posts.director.client, id, 'decline');
    expect([refused.code, refused.at('errors.0.field')]).toEqual(['invalid-input', 'reason']);
  });
});

describe('what others did', () => {
  it('is recorded by an officer over the unit, and by nobody less', async () => {
    const officer = await village.tenant.role('officer', village.committee);
    const worker = await village.tenant.role('worker', village.committee);
    const by = { ...answer, byPersonId: posts.director.personId };
    const id = await raise();
    expect((await step(worker, id, 'answer', by)).at('errors.0.field')).toBe('byPersonId');
    expect((await step(officer, id, 'answer', answer)).at('refusals.0.requirement')).toBe('actor');
    const done = await step(officer, id, 'answer', by);
    expect(done.at('history.1.personId')).toBe(posts.director.personId);
  });
});

describe('personal fields of a case', () => {
  it('are hidden from readers', async () => {
    const id = await raise({ about: [{ personId: await newPerson(village) }] });
    const reader = await village.tenant.role('reader');
    expect((await reader.get(`/v1/cases/${id}`)).at('data.text')).toBeNull();
    expect((await admin.get(`/v1/cases/${id}`)).at('data.text')).toBe('楼道的灯坏了');
  });
});

describe('a case cannot be opened', () => {
  it.each([
    ['of a kind no policy defines', { kind: 'sample.complaint' }, 'kind-not-enabled', 'kind'],
    [
      'about a noun it does not concern',
      { about: () => [{ unitId: village.group }] },
      'invalid-input',
      'about[0]',
    ],
    ['without its field', { data: {} }, 'invalid-input', 'data.text'],
    ['on a day to come', { on: '2026-04-01' }, 'invalid-input', 'on'],
    [
      'with a party it does not have',
      { parties: () => [{ role: 'judge', personId: posts.director.personId }] },
      'invalid-input',
      'parties[0].role',
    ],
    [
      'about somebody of another tenant',
      { about: () => [{ unitId: other.group }] },
      'unknown-reference',
      'about[0].unitId',
    ],
    ['in a unit of another tenant', { unitId: () => other.group }, 'unknown-reference', 'unitId'],
  ])('%s', async (_what, change, code, field) => {
    const called = Object.entries(change).map(([key, value]) => [
      key,
      typeof value === 'function' ? value() : value,
    ]);
    const refused = await posts.helper.client.post('/v1/cases', suggest(Object.fromEntries(called)));
    expect([refused.code, refused.at('errors.0.field')]).toEqual([code, field]);
  });

  it('in a unit of another kind', async () => {
    const body = suggest({ unitId: village.street, byPersonId: posts.helper.personId });
    const refused = await admin.post('/v1/cases', body);
    expect([refused.code, refused.at('errors.0.field')]).toEqual(['invalid-input', 'unitId']);
  });

  it('by somebody who does not hold the post', async () => {
    const refused = await posts.director.client.post('/v1/cases', suggest());
    expect(refused.at('refusals')).toMatchObject([
      { requirement: 'actor', needs: 'helper', clauses: ['LF-12.6'] },
    ]);
  });
});

describe('lists of cases', () => {
  it('are narrowed by kind, state, unit, whom they are about and whether they go on', async () => {
    const personId = await newPerson(village);
    const open = await raise({ about: [{ personId }] });
    const done = await raise({ about: [{ personId }] });
    (await step(posts.director.client, done, 'decline', { reason: '已有安排' })).expectOk();
    const ids = async (query: string) =>
      (await admin.get(`/v1/cases?aboutId=${personId}&${query}`)).items.map(item => Object(item).id);
    expect(await ids('')).toEqual([done, open]);
    expect(await ids('open=true')).toEqual([open]);
    expect(await ids('open=false')).toEqual([done]);
    expect(await ids('state=declined')).toEqual([done]);
    expect(await ids(`withinId=${village.committee}&kind=sample.suggestion`)).toEqual([done, open]);
    expect(await ids(`withinId=${village.otherCommittee}`)).toEqual([]);
    const first = await admin.get(`/v1/cases?aboutId=${personId}&limit=1`);
    const next = await admin.get(`/v1/cases?aboutId=${personId}&limit=1&cursor=${first.text('nextCursor')}`);
    expect(next.items.map(item => Object(item).id)).toEqual([open]);
  });

  it('show nothing of another tenant', async () => {
    const id = await raise();
    expect((await other.tenant.admin.get('/v1/cases')).items).toEqual([]);
    expect((await other.tenant.admin.get(`/v1/cases/${id}`)).status).toBe(404);
    expect((await step(other.tenant.admin, id, 'answer', answer)).status).toBe(404);
  });
});
