import { lapseCases } from '@lifang/core';
import { isId } from '@lifang/db';
import { superuser } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';

let api: TestApi;
let tenant: TestTenant;
let area: NewArea;
const START = '2024-03-01T04:00:00Z';
beforeAll(async () => {
  api = await startTestApi({ clock: START, size: 12 });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2024-01-01' });
  area = await newArea(tenant);
});
afterAll(() => api.stop());

const showPlan = async ({ admin }: TestTenant, { community, blocks }: NewArea) =>
  (
    await admin.post('/v1/cases', {
      kind: 'sample-forms.parking-plan',
      unitId: community,
      about: blocks.map(unitId => ({ unitId })),
      data: { plan: '单向行驶' },
    })
  ).id;
const audited = async ({ admin }: TestTenant, id: string) =>
  (await admin.get(`/v1/audit?targetId=${id}&limit=50`)).items.map(item => Object(item).action);

async function run(...tenants: readonly TestTenant[]): Promise<void> {
  await lapseCases(
    api.installation,
    tenants.map(({ id }) => {
      if (!isId<'tenant'>(id)) throw new Error('not the id of a tenant');
      return id;
    }),
  );
}

describe('a term that runs out', () => {
  it('moves the case once, as of its last day, though the schedule runs many times at once', async () => {
    api.clock.set(START);
    const ids = await Promise.all(Array.from({ length: 6 }, () => showPlan(tenant, area)));
    api.clock.set('2024-03-08T15:59:00Z');
    await run(tenant);
    const [first = ''] = ids;
    const waiting = await tenant.admin.get(`/v1/cases/${first}`);
    expect(waiting.at('state')).toBe('shown');
    expect(waiting.at('deadline')).toMatchObject({ dueOn: '2024-03-08', overdue: false, provisional: false });
    expect(waiting.at('deadline.lapses')).toMatchObject([
      { step: 'sample-forms.parking-plan.adopt', to: 'adopted', clauses: ['SF-29.9-b'] },
      { step: 'sample-forms.parking-plan.dispute', to: 'disputed', clauses: ['SF-29.9-c'] },
    ]);

    api.clock.set('2024-03-10T04:00:00Z');
    await Promise.all(Array.from({ length: 8 }, () => run(tenant)));
    await run(tenant);
    for (const id of ids) {
      const read = await tenant.admin.get(`/v1/cases/${id}`);
      expect(read.body).toMatchObject({
        state: 'adopted',
        version: 2,
        closedOn: '2024-03-08',
        deadline: null,
      });
      expect(read.at('history.1')).toMatchObject({
        step: 'sample-forms.parking-plan.adopt',
        on: '2024-03-08',
        personId: null,
        unitId: null,
        recordedBy: null,
      });
      expect(await audited(tenant, id)).toEqual(['cases.step', 'cases.open']);
    }
    const shown = await tenant.admin.get('/v1/notices?kind=sample-forms.adopted-plan&limit=50');
    expect(shown.items).toMatchObject(
      ids.map(() => ({ byUnitId: area.community, from: '2024-03-08', to: null, data: { plan: '单向行驶' } })),
    );
    expect((await tenant.admin.get('/v1/audit/verify')).at('firstBreak')).toBeNull();
  });

  it('brings about what its step says, once', async () => {
    api.clock.set('2024-09-26T04:00:00Z');
    const [block] = area.blocks;
    const [group] = area.groups;
    const leader = await area.person('组长');
    await area.appoint('group-leader', leader, group, '2024-01-01');
    const { id } = await tenant.admin.post('/v1/cases', {
      kind: 'sample-forms.works-request',
      unitId: block,
      about: [{ unitId: group }],
      data: { works: '更换管道' },
    });
    const take = async (name: string, version: number, more = {}) =>
      (
        await tenant.admin.post(`/v1/cases/${id}/steps`, {
          step: `sample-forms.works-request.${name}`,
          version,
          ...more,
        })
      ).expectOk();
    await take('consult', 1);
    await take('advise', 2, { byPersonId: leader, opinion: '太吵', data: { stance: 'disagrees' } });
    api.clock.set('2024-09-27T04:00:00Z');
    await take('submit', 3);
    api.clock.set('2024-10-11T04:00:00Z');
    await Promise.all([run(tenant), run(tenant), run(tenant)]);
    const read = await tenant.admin.get(`/v1/cases/${id}`);
    expect(read.at('history.4')).toMatchObject({
      to: 'allowed',
      on: '2024-10-10',
      effects: [{ effect: 'record' }],
    });
    const events = await tenant.admin.get(`/v1/events?kind=sample-forms.works-allowed&aboutId=${group}`);
    expect(events.items).toMatchObject([{ on: '2024-10-10', id: read.at('history.4.effects.0.eventId') }]);
  });

  it('is nobody’s to take, before or after', async () => {
    api.clock.set('2024-04-01T04:00:00Z');
    const id = await showPlan(tenant, area);
    const body = { step: 'sample-forms.parking-plan.adopt', version: 1 };
    const early = await tenant.admin.post(`/v1/cases/${id}/steps`, body);
    expect([early.status, early.code]).toEqual([409, 'refused-by-rule']);
    expect(early.at('refusals')).toMatchObject([{ requirement: 'actor' }, { requirement: 'in-time' }]);
    expect(early.at('nextSteps')).toMatchObject([{ step: 'sample-forms.parking-plan.object' }]);
    api.clock.set('2024-04-10T04:00:00Z');
    const late = await tenant.admin.post(`/v1/cases/${id}/steps`, body);
    expect(late.at('refusals')).toMatchObject([{ requirement: 'actor', has: 'somebody' }]);
    const objection = { step: 'sample-forms.parking-plan.object', version: 1, opinion: '绕路' };
    const tooLate = await tenant.admin.post(`/v1/cases/${id}/steps`, objection);
    expect(tooLate.at('refusals')).toMatchObject([{ requirement: 'in-time', clauses: ['SF-29.9-a'] }]);
    const inTime = await tenant.admin.post(`/v1/cases/${id}/steps`, { ...objection, on: '2024-04-08' });
    expect(inTime.expectOk().at('state')).toBe('shown');
    await run(tenant);
    expect((await tenant.admin.get(`/v1/cases/${id}`)).at('state')).toBe('disputed');
  });

  it('runs out into the next where nobody looked for long', async () => {
    api.clock.set('2024-05-01T04:00:00Z');
    const id = await showPlan(tenant, area);
    const body = { step: 'sample-forms.parking-plan.object', version: 1, opinion: '绕路' };
    (await tenant.admin.post(`/v1/cases/${id}/steps`, body)).expectOk();
    api.clock.set('2024-12-01T04:00:00Z');
    await run(tenant);
    const read = await tenant.admin.get(`/v1/cases/${id}`);
    expect(Object(read.at('history')).map((step: object) => [Object(step).to, Object(step).on])).toEqual([
      ['shown', '2024-05-01'],
      ['shown', '2024-05-01'],
      ['disputed', '2024-05-08'],
      ['dropped', '2024-06-07'],
    ]);
  });

  it('is not stopped by another tenant whose data is broken', async () => {
    api.clock.set(START);
    const broken = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2024-01-01' });
    const lost = await showPlan(broken, await newArea(broken));
    const id = await showPlan(tenant, area);
    const sql = superuser();
    await sql`update policy_enablements set slug = 'no-longer-installed' where tenant_id = ${broken.id}`;
    await sql`update tenants set config_version = config_version + 1 where id = ${broken.id}`;
    api.clock.set('2024-03-10T04:00:00Z');
    await run(broken, tenant);
    expect((await tenant.admin.get(`/v1/cases/${id}`)).at('state')).toBe('adopted');
    expect(api.lines).toContainEqual({ task: 'lapse-cases', tenant: broken.id, failed: 'unavailable' });
    const [row] = await sql`select state from cases where id = ${lost}`;
    expect(row?.state).toBe('shown');
    await sql.end();
  });
});
