import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { keptAndRecounted } from '../../testing/recounted.ts';
import { change } from '../../testing/village.ts';

const RULE = 'sample-forms.leaders-appraised';
let api: TestApi;
let tenant: TestTenant;
let place: NewArea;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
  place = await newArea(tenant);
});
afterAll(() => api.stop());

/** Somebody who lives nowhere here. */
const stranger = async () => (await tenant.admin.post('/v1/people', { name: '钱示例', sex: 'male' })).id;
const leads = async (from: string, to?: string, unitId: string = place.groups[0]) => {
  const personId = await stranger();
  const id = await place.appoint('group-leader', personId, unitId, from, to);
  return { personId, id };
};
const appraise = (personId: string, on: string) =>
  tenant.admin.post('/v1/events', {
    kind: 'sample-forms.appraisal',
    on,
    byUnitId: place.community,
    about: [{ personId }],
  });
const of = async (personId: string, period: string, client = tenant.admin) =>
  (
    await client.get(
      `/v1/duties?rule=${RULE}&subjectId=${personId}&period=${period}&status=due,compliant,overdue,waived,open`,
    )
  ).items;
const status = async (personId: string, period: string) =>
  (await of(personId, period)).map(row => Reflect.get(Object(row), 'status'));

describe('a duty about everybody who holds a post', () => {
  it('is owed where the post is, about somebody who lives elsewhere, from the day they hold it', async () => {
    const { personId } = await leads('2024-06-01');
    expect(await status(personId, '2025')).toEqual(['overdue']);
    expect(await of(personId, '2026')).toEqual([
      expect.objectContaining({
        status: 'due',
        owedBy: expect.objectContaining({ id: place.community }),
      }),
    ]);
    expect((await appraise(personId, '2026-02-01')).status).toBe(201);
    expect(await status(personId, '2026')).toEqual(['compliant']);
    const receipt = await tenant.admin.get(`/v1/receipts/${RULE}~${personId}~2026-01-01`);
    expect(receipt.at('standings')).toEqual([
      { kind: 'sample-forms.group-leader', from: '2024-06-01', to: null },
    ]);
  });

  it('is waived for the year in which they begin or leave, and gone before and after', async () => {
    const { personId, id } = await leads('2025-03-01');
    expect([await status(personId, '2024'), await status(personId, '2025')]).toEqual([[], ['waived']]);
    (await change(tenant.admin, `/v1/appointments/${id}`, 'end', { to: '2026-03-30' })).expectOk();
    expect(await status(personId, '2026')).toEqual(['waived']);
  });

  it('goes to the unit of a later post, and stays one duty of the year', async () => {
    const { personId } = await leads('2024-01-01', '2026-02-28');
    const community = await place.unit('community', '别社区', place.area);
    const block = await place.unit('block', '别块区', community);
    const group = await place.unit('building-group', '别楼组', block);
    await place.appoint('group-leader', personId, group, '2026-03-01');
    const owners = async (asOf: string) => {
      const query = `rule=${RULE}&subjectId=${personId}&period=2026&asOf=${asOf}&status=due`;
      const { items } = await tenant.admin.get(`/v1/duties?${query}`);
      return items.map(row => Reflect.get(Object(Reflect.get(Object(row), 'owedBy')), 'id'));
    };
    expect([await owners('2026-02-28'), await owners('2026-03-01')]).toEqual([
      [place.community],
      [community],
    ]);
    const there = await tenant.role('officer', community);
    const before = await tenant.role('officer', place.community);
    expect([(await of(personId, '2026', there)).length, (await of(personId, '2026', before)).length]).toEqual(
      [1, 0],
    );
  });

  it('is nobody’s in another tenant, and nothing of somebody who holds no post', async () => {
    const { personId } = await leads('2024-01-01');
    const other = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
    await newArea(other);
    expect(await of(personId, '2026', other.admin)).toEqual([]);
    const resident = await place.person();
    expect(await of(resident, '2026')).toEqual([]);
    const nobody = await stranger();
    expect((await appraise(nobody, '2026-02-01')).code).toBe('unknown-reference');
  });

  it('is kept as a recount gives it, also when the unit of the post closes', async () => {
    const group = await place.unit('building-group', '撤并楼组', place.blocks[1]);
    const { personId } = await leads('2024-01-01', undefined, group);
    expect(await status(personId, '2026')).toEqual(['due']);
    const closed = await change(tenant.admin, `/v1/units/${group}`, 'close', {
      on: '2026-03-30',
      successorId: place.groups[1],
    });
    closed.expectOk();
    expect(await status(personId, '2026')).toEqual(['waived']);
    const { kept, recounted } = await keptAndRecounted(api, tenant.id);
    expect(kept).toEqual(recounted);
  });
});
