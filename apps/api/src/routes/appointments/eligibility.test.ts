import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bodies, bodiesOf } from '../../testing/bodies.ts';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { refusalsOf } from '../../testing/refusals.ts';
import type { Reply } from '../../testing/reply.ts';
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

const LISTS = ['representative', 'activist'];
const head = async (personId: string, more = {}) =>
  bodies.seat('steering-head', await bodies.group('steering-group'), personId, more);
const missing = (reply: Reply) => refusalsOf(reply).map(one => [Object(one)[0], Object(one)[3]]);

describe('whoever is appointed', () => {
  it('must be on the list the position asks for, from the first day', async () => {
    const refused = await head(await bodies.person(['representative']));
    expect([refused.status, missing(refused)]).toEqual([409, [['activist', ['SF-23-a']]]]);
    expect(refused.at('refusals.0')).toMatchObject({
      rule: 'sample-forms.eligible-head',
      has: 0,
      needs: 1,
      next: '满足该要求后重新提交：是居民骨干',
    });
    expect((await head(await bodies.person(LISTS))).status).toBe(201);
    const later = await bodies.person(['representative']);
    await bodies.enter('activist', later, '2025-03-01');
    expect((await head(later)).code).toBe('refused-by-rule');
    expect((await head(later, { from: '2025-03-01' })).status).toBe(201);
  });

  it('must be on no list that the position bars, each by its own clause', async () => {
    const worker = await bodies.person([...LISTS, 'community-worker']);
    expect(missing(await head(worker))).toEqual([['no-worker', ['SF-23-b']]]);
    const sanctioned = await bodies.person([...LISTS, 'under-sanction']);
    expect(missing(await head(sanctioned))).toEqual([['unsanctioned', ['SF-23-c']]]);
    expect((await tenant.admin.get(`/v1/appointments?personId=${sanctioned}`)).items).toEqual([]);
  });

  it('must live there: who moved away before the first day is refused, in the tenant or out of it', async () => {
    const community = await place.unit('community', '别社区', place.area);
    const block = await place.unit('block', '别块区', community);
    const elsewhere = await place.unit('building-group', '别楼组', block);
    const moved = await bodies.person(LISTS);
    (
      await change(tenant.admin, `/v1/people/${moved}`, 'move', { unitId: elsewhere, on: '2025-06-01' })
    ).expectOk();
    expect(missing(await head(moved, { from: '2025-06-01' }))).toEqual([['resident', ['SF-23-a']]]);
    expect((await head(moved, { from: '2025-05-31', to: '2025-05-31' })).status).toBe(201);

    const left = await bodies.person(LISTS);
    (await change(tenant.admin, `/v1/people/${left}`, 'leave', { on: '2025-06-01' })).expectOk();
    const refused = await head(left, { from: '2025-06-02' });
    expect(missing(refused)).toEqual([
      ['activist', ['SF-23-a']],
      ['resident', ['SF-23-a']],
      // Whoever leaves leaves every list.
      ['everyone', ['SF-22-a']],
    ]);
  });

  it('must be alive: the answer names the clause of the position, what is so and what to do', async () => {
    const dead = await bodies.person(LISTS);
    (await change(tenant.admin, `/v1/people/${dead}`, 'leave', { on: '2025-06-01', died: true })).expectOk();
    const refused = await head(dead, { from: '2025-06-02' });
    expect([refused.status, refused.code]).toEqual([422, 'invalid-input']);
    expect(refused.at('errors.0')).toEqual({ field: 'from', reason: '晚于死亡日期' });
    expect(refused.at('refusals')).toEqual([
      {
        rule: 'sample-forms.steering-head',
        clauses: ['SF-22-b'],
        requirement: 'alive',
        has: 'dead',
        needs: 'alive',
        next: '请任命当日在世的人；如去世日期登记有误，先予更正',
      },
    ]);
    expect((await tenant.admin.get(`/v1/appointments?personId=${dead}&asOf=2025-06-02`)).items).toEqual([]);
  });
});

describe('posts that do not go together', () => {
  const appoint = (kind: string, personId: string, unitId: string, more = {}) =>
    tenant.admin.post('/v1/appointments', {
      kind: `sample-forms.${kind}`,
      personId,
      unitId,
      from: '2025-01-01',
      ...more,
    });

  it('are refused whichever comes second, in whatever unit, and allowed one after the other', async () => {
    const [east, west] = place.blocks;
    const person = await bodies.person();
    (await appoint('block-leader', person, east, { to: '2025-12-31' })).expectOk();
    for (const [kind, unit] of [
      ['group-leader', place.groups[1]],
      ['block-leader', west],
    ] as const) {
      const refused = await appoint(kind, person, unit, { from: '2025-12-31' });
      expect([refused.code, missing(refused), refused.at('refusals.0.has')]).toEqual([
        'refused-by-rule',
        [['alone', ['SF-24']]],
        1,
      ]);
    }
    const after = { from: '2026-01-01', to: '2026-01-31' };
    expect((await appoint('block-leader', person, west, after)).status).toBe(201);
    expect((await appoint('group-leader', person, place.groups[1], after)).code).toBe('refused-by-rule');
    expect((await appoint('group-leader', person, place.groups[1], { from: '2026-02-01' })).status).toBe(201);
  });
});
