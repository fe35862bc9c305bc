import { type Client, startTestApi, type TestApi, type TestTenant } from '@lifang/api/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SLUG = 'qinhuai-district';
const named = (name: string): string => `${SLUG}.${name}`;

/** What a department may want in a community, the case that admits it, its clause, and how the committee calls it. */
const SUBJECTS = [
  { event: 'body-set-up', entry: 'entry-of-body', clause: 'QH-3-b', matter: 'body' },
  { event: 'signboard-hung', entry: 'entry-of-signboard', clause: 'QH-3-c', matter: 'signboard' },
  { event: 'ledger-created', entry: 'entry-of-ledger', clause: 'QH-3-d', matter: 'ledger' },
  { event: 'inspection-run', entry: 'entry-of-inspection', clause: 'QH-3-e', matter: 'inspection' },
] as const;
type Subject = (typeof SUBJECTS)[number];

let api: TestApi;
let place: District;
beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  place = await newDistrict(api);
});
afterAll(() => api.stop());

interface District {
  readonly tenant: TestTenant;
  /** Records what departments do. */
  readonly clerk: Client;
  readonly street: string;
  /** A department nobody has dealt with yet. */
  department(): Promise<string>;
  /** A community with somebody on its committee. */
  community(): Promise<{ readonly id: string; readonly memberId: string }>;
  readonly steeringId: string;
}

async function newDistrict(of: TestApi, settings: Readonly<Record<string, unknown>> = {}): Promise<District> {
  const tenant = await of.newTenant({ policies: [SLUG], enabledFrom: '2025-01-01', settings });
  const { admin } = tenant;
  const unit = async (kind: string, name: string, parentId?: string) =>
    (await admin.post('/v1/units', { kind, name, from: '2020-01-01', parentId })).id;
  const district = await unit(named('district'), '示范区');
  const street = await unit('core.sub-district', '示范街道', district);
  const official = async (kind: string, unitId: string) => {
    const { id } = await admin.post('/v1/people', { name: '赵示例', sex: 'female' });
    (
      await admin.post('/v1/appointments', { kind: named(kind), personId: id, unitId, from: '2025-01-01' })
    ).expectOk();
    return id;
  };
  return {
    tenant,
    clerk: await tenant.role('officer', district),
    street,
    department: () => unit(named('department'), '示范局', district),
    community: async () => {
      const id = await unit('core.residents-committee', '示范社区', street);
      return { id, memberId: await official('committee-member', id) };
    },
    steeringId: await official('steering-committee-member', district),
  };
}

const NAME = '便民站';
const act = (
  at: District,
  { event }: Subject,
  byUnitId: string,
  communities: readonly string[],
  name = NAME,
) =>
  at.clerk.post('/v1/events', {
    kind: named(event),
    on: '2026-03-31',
    byUnitId,
    about: communities.map(unitId => ({ unitId })),
    data: { name },
  });

const apply = async (at: District, { entry }: Subject, departmentId: string, communityId: string) =>
  at.clerk.post('/v1/cases', {
    kind: named(entry),
    unitId: departmentId,
    on: '2026-03-01',
    about: [{ unitId: communityId }],
    data: { department: '示范局', need: '业务需要', name: NAME },
  });

/** Takes the steps of an application one after another. */
async function steps(
  at: District,
  { entry }: Subject,
  id: string,
  taken: readonly (readonly [step: string, more: Readonly<Record<string, unknown>>])[],
): Promise<void> {
  for (const [index, [step, more]] of taken.entries()) {
    const body = { step: named(`${entry}.${step}`), version: index + 1, on: '2026-03-10', ...more };
    (await at.clerk.post(`/v1/cases/${id}/steps`, body)).expectOk();
  }
}

type Way = 'law' | 'approved' | 'neither';
async function admit(
  at: District,
  of: Subject,
  way: Way,
  department: string,
  communityId: string,
  memberId: string,
) {
  if (way === 'neither') return;
  const { id } = await apply(at, of, department, communityId);
  if (way === 'law') {
    await steps(at, of, id, [['cite-law', { data: { citation: '某法第九条' } }]]);
    return;
  }
  await steps(at, of, id, [
    ['consult', {}],
    // It disagrees: what it thinks is recorded and is no veto.
    ['advise', { byPersonId: memberId, opinion: '负担过重', data: { stance: 'disagrees' } }],
    ['submit', {}],
    ['approve', { byPersonId: at.steeringId, opinion: '同意' }],
  ]);
}

const refuse = (at: District, { matter }: Subject, communityId: string, department: string) =>
  at.clerk.post('/v1/events', {
    kind: named('entry-refused'),
    on: '2026-03-31',
    byUnitId: communityId,
    about: [{ unitId: department }],
    data: { matter, name: NAME },
  });

describe.each(SUBJECTS)('$event by a department', subject => {
  it.each<Way>(['law', 'approved', 'neither'])('by a department: %s', async way => {
    const department = await place.department();
    const { id, memberId } = await place.community();
    await admit(place, subject, way, department, id, memberId);
    const done = await act(place, subject, department, [id]);
    const turnedAway = await refuse(place, subject, id, department);
    if (way !== 'neither') {
      expect(done.status).toBe(201);
      // What is lawful cannot be refused, and the clause that says so is named.
      expect([turnedAway.code, turnedAway.at('refusals.0.clauses')]).toEqual(['refused-by-rule', ['QH-3-h']]);
      return;
    }
    expect([done.status, done.code, done.at('refusals.0.clauses')]).toEqual([
      409,
      'refused-by-rule',
      [subject.clause, 'QH-3-f', 'QH-3-g'],
    ]);
    const ways = done.at('nextSteps');
    expect(ways).toEqual([
      expect.objectContaining({
        step: named(`${subject.entry}.cite-law`),
        clauses: [subject.clause],
        by: expect.stringContaining('机关部门'),
      }),
      expect.objectContaining({
        step: named(`${subject.entry}.approve`),
        clauses: ['QH-3-g'],
        by: '区社区建设指导委员会成员',
      }),
    ]);
    expect(turnedAway.status).toBe(201);
  });

  it('is admitted by nothing that was granted for another matter, name, community or department', async () => {
    const department = await place.department();
    const [one, two] = [await place.community(), await place.community()];
    const other = SUBJECTS.find(({ matter }) => matter !== subject.matter) ?? subject;
    await admit(place, other, 'approved', department, one.id, one.memberId);
    expect((await act(place, subject, department, [one.id])).code).toBe('refused-by-rule');
    expect((await refuse(place, subject, one.id, department)).status).toBe(201);
    await admit(place, subject, 'approved', department, one.id, one.memberId);
    const tried = [
      await act(place, subject, department, [one.id], '另一个名称'),
      await act(place, subject, department, [one.id, two.id]),
      await act(place, subject, await place.department(), [one.id]),
    ];
    expect(tried.map(({ code }) => code)).toEqual(Array(3).fill('refused-by-rule'));
    expect((await act(place, subject, department, [one.id])).status).toBe(201);
  });

  it('binds no sub-district, unless the tenant says so', async () => {
    const { id } = await place.community();
    expect((await act(place, subject, place.street, [id])).status).toBe(201);
    const turnedAway = await refuse(place, subject, id, place.street);
    expect([turnedAway.code, turnedAway.at('refusals.0.requirement')]).toEqual([
      'refused-by-rule',
      'covered',
    ]);
  });
});

it('binds sub-districts where the tenant says so', async () => {
  const strict = await newDistrict(api, { [named('entry-rule-for-sub-districts')]: 'yes' });
  const { id } = await strict.community();
  const [subject] = SUBJECTS;
  expect((await act(strict, subject, strict.street, [id])).code).toBe('refused-by-rule');
  expect((await refuse(strict, subject, id, strict.street)).status).toBe(201);
});

it('an application that waits, or that was turned down, admits nothing and may be refused', async () => {
  const [subject] = SUBJECTS;
  const department = await place.department();
  const { id, memberId } = await place.community();
  const { id: caseId } = await apply(place, subject, department, id);
  await steps(place, subject, caseId, [
    ['consult', {}],
    ['advise', { byPersonId: memberId, opinion: '可以', data: { stance: 'agrees' } }],
  ]);
  expect((await act(place, subject, department, [id])).code).toBe('refused-by-rule');
  expect((await refuse(place, subject, id, department)).status).toBe(201);
});

it('one application for several communities hears every committee, and each shows what was admitted', async () => {
  const [, subject] = SUBJECTS;
  const department = await place.department();
  const communities = await Promise.all([place.community(), place.community(), place.community()]);
  const { admin } = place.tenant;
  const { id } = await place.clerk.post('/v1/cases', {
    kind: named(subject.entry),
    unitId: department,
    on: '2026-03-01',
    about: communities.map(one => ({ unitId: one.id })),
    data: { department: '示范局', need: '业务需要', name: NAME },
  });
  const take = (step: string, version: number, more = {}) =>
    place.clerk.post(`/v1/cases/${id}/steps`, {
      step: named(`${subject.entry}.${step}`),
      version,
      on: '2026-03-10',
      ...more,
    });
  (await take('consult', 1)).expectOk();
  for (const [index, { memberId }] of communities.entries()) {
    const early = await take('submit', 2 + index);
    expect(early.at('refusals.0')).toMatchObject({
      requirement: 'consulted',
      clauses: ['QH-3-g'],
      has: index,
      needs: 3,
    });
    const stance = index === 1 ? 'disagrees' : 'agrees';
    (await take('advise', 2 + index, { byPersonId: memberId, opinion: '已阅', data: { stance } })).expectOk();
  }
  (await take('submit', 5)).expectOk();
  (await take('approve', 6, { byPersonId: place.steeringId, opinion: '同意' })).expectOk();
  expect(
    (
      await act(
        place,
        subject,
        department,
        communities.map(one => one.id),
      )
    ).status,
  ).toBe(201);
  const shown = await admin.get(`/v1/notices?kind=${named('entries-in-force')}&limit=200`);
  for (const one of communities) {
    expect(shown.items).toContainEqual(
      expect.objectContaining({
        byUnitId: one.id,
        from: '2026-03-10',
        data: { department: '示范局', matter: 'signboard', ground: 'approval' },
      }),
    );
  }
});
