import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { refusalsOf } from '../../testing/refusals.ts';

let api: TestApi;
let tenant: TestTenant;
let place: NewArea;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
  place = await newArea(tenant);
});
afterAll(() => api.stop());

/** A community with so many building groups. */
async function community(size: number): Promise<{ readonly id: string; readonly groups: readonly string[] }> {
  const id = await place.unit('community', '某社区', place.area);
  const block = await place.unit('block', '某块区', id);
  const groups: string[] = [];
  for (let n = 0; n < size; n++) groups.push(await place.unit('building-group', `楼组${n}`, block));
  return { id, groups };
}

/** Opens a nomination and takes it to a state; answers its id. */
async function nominated(
  unitId: string,
  group: string,
  step: 'approve' | 'decline' | null,
  on = '2025-03-01',
): Promise<string> {
  const opened = await tenant.admin.post('/v1/cases', {
    kind: 'sample-forms.nomination',
    unitId,
    on,
    about: [{ unitId: group }],
  });
  if (step === null) return opened.id;
  const body = { step: `sample-forms.nomination.${step}`, version: 1, on, reason: '评议' };
  (await tenant.admin.post(`/v1/cases/${opened.id}/steps`, body)).expectOk();
  return opened.id;
}

const grant = (byUnitId: string, unitId: string, from = '2025-04-01') =>
  tenant.admin.post('/v1/awards', { kind: 'sample-forms.model-group', unitId, byUnitId, from });
/** Grants the title by the step that ends the nomination. */
const crown = (caseId: string, more: Readonly<Record<string, unknown>> = {}) => {
  const body = { step: 'sample-forms.nomination.crown', version: 2, on: '2025-04-01', ...more };
  return tenant.admin.post(`/v1/cases/${caseId}/steps`, body);
};
const held = async (unitId: string) => (await tenant.admin.get(`/v1/awards?unitId=${unitId}`)).items;

describe('a title is granted', () => {
  it('only where a case chose whoever is given it, by that day', async () => {
    const { id, groups } = await community(3);
    const [chosen = '', waiting = '', declined = ''] = groups;
    await nominated(id, chosen, 'approve');
    await nominated(id, waiting, null);
    await nominated(id, declined, 'decline');
    for (const group of [waiting, declined]) {
      const refused = await grant(id, group);
      expect([refused.status, refused.code, refusalsOf(refused)]).toEqual([
        409,
        'refused-by-rule',
        [['nominated', 0, 1, ['SF-27-a']]],
      ]);
      expect(refused.at('refusals.0.next')).toBe(
        '满足该要求后重新提交：推荐已经通过。途径：示范楼组推荐：通过（社区）；或者示范楼组推荐：授予（社区）',
      );
      expect(await held(group)).toEqual([]);
    }
    expect((await grant(id, chosen, '2025-02-28')).code).toBe('refused-by-rule');
    const made = await grant(id, chosen);
    expect([made.status, made.at('findings'), made.at('counts'), made.at('keptBecause')]).toEqual([
      201,
      [],
      true,
      null,
    ]);
  });

  it('never to one of another community, though its own has chosen it', async () => {
    const mine = await community(1);
    const other = await community(1);
    const [stranger = ''] = other.groups;
    await nominated(other.id, stranger, 'approve');
    expect(refusalsOf(await grant(mine.id, stranger))).toEqual([
      ['nominated', 0, 1, ['SF-27-a']],
      ['own', 1, 0, ['SF-27-a']],
    ]);
  });

  it('so many times a year, by however many at once, and again the year after', async () => {
    const { id, groups } = await community(6);
    for (const group of groups) await nominated(id, group, 'approve');
    const replies = await Promise.all(groups.slice(0, 5).map(group => grant(id, group)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(2);
    for (const refused of replies.filter(({ status }) => status !== 201)) {
      expect(refusalsOf(refused)).toEqual([['quota', 3, 2, ['SF-27-b']]]);
    }
    expect((await grant(id, groups[5] ?? '', '2026-01-01')).status).toBe(201);
  });

  it('once only, unless it was taken back', async () => {
    const { id, groups } = await community(1);
    const [group = ''] = groups;
    await nominated(id, group, 'approve');
    const first = await tenant.admin.post('/v1/awards', {
      kind: 'sample-forms.model-group',
      unitId: group,
      byUnitId: id,
      from: '2025-04-01',
      to: '2025-12-31',
    });
    expect(refusalsOf(await grant(id, group, '2026-01-01'))).toEqual([['once', 1, 0, ['SF-27-c']]]);
    const revoked = await tenant.admin.post(
      `/v1/awards/${first.id}/revoke`,
      { on: '2025-05-01', reason: '材料不实' },
      { 'if-match': first.etag },
    );
    revoked.expectOk();
    expect((await grant(id, group, '2026-01-01')).status).toBe(201);
  });
});

describe('a step of a case grants a title', () => {
  it('by the limits on it, which see where the step leads', async () => {
    const { id, groups } = await community(1);
    const [group = ''] = groups;
    const caseId = await nominated(id, group, 'approve');
    const done = (await crown(caseId)).expectOk();
    const award = (
      await tenant.admin.get(`/v1/awards/${done.text('history.2.effects.0.awardId')}`)
    ).expectOk();
    expect([award.at('unitId'), award.at('findings'), award.at('counts')]).toEqual([group, [], true]);
  });

  it('not above a quota, by however many steps at once: the others leave their cases where they were', async () => {
    const { id, groups } = await community(5);
    const cases: string[] = [];
    for (const group of groups) cases.push(await nominated(id, group, 'approve'));
    const replies = await Promise.all(cases.map(caseId => crown(caseId)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(2);
    for (const [index, refused] of replies.entries()) {
      if (refused.status === 200) continue;
      expect([refused.code, refusalsOf(refused)]).toEqual([
        'refused-by-rule',
        [['quota', 3, 2, ['SF-27-b']]],
      ]);
      const after = (await tenant.admin.get(`/v1/cases/${cases[index]}`)).expectOk();
      expect([after.at('state'), after.at('version')]).toEqual(['approved', 2]);
      expect(await held(groups[index] ?? '')).toEqual([]);
    }
  });
});
