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

const ON = '2026-03-10';
const hung = (board: string, byUnitId: string, about: readonly string[], more = {}) => ({
  kind: 'sample-forms.board-hung',
  on: ON,
  byUnitId,
  about: about.map(unitId => ({ unitId })),
  data: { board },
  ...more,
});
const hang = (...of: Parameters<typeof hung>) => tenant.admin.post('/v1/events', hung(...of));
const ask = async (board: string, unitId: string, blockId: string) =>
  tenant.admin.post('/v1/cases', {
    kind: 'sample-forms.board-request',
    unitId,
    on: '2026-03-01',
    about: [{ unitId: blockId }],
    data: { board },
  });
const decide = async (id: string, step: string, on = '2026-03-05') =>
  (
    await tenant.admin.post(`/v1/cases/${id}/steps`, {
      step: `sample-forms.board-request.${step}`,
      version: 1,
      on,
    })
  ).expectOk();

/** A block, and building groups below another one that it has to ask. */
const parties = async () => {
  const block = await place.unit('block', '新块区', place.community);
  const groups = [
    await place.unit('building-group', '甲楼组', place.blocks[0]),
    await place.unit('building-group', '乙楼组', place.blocks[0]),
  ] as const;
  return { block, groups };
};

describe('what needs a decision first', () => {
  it('is refused without one, by clause and with every way to one: which step, by which clause, by whom', async () => {
    const { block, groups } = await parties();
    const refused = await hang('宣传角', block, groups);
    expect([refused.status, refused.code, refusalsOf(refused)]).toEqual([
      409,
      'refused-by-rule',
      [['agreed', 2, 0, ['SF-29.1-a', 'SF-29.1-b']]],
    ]);
    expect(refused.at('nextSteps')).toEqual([
      {
        step: 'sample-forms.board-request.agree',
        title: '宣传牌申请：同意',
        clauses: ['SF-29.1-a'],
        by: '楼组',
        unitId: null,
      },
      {
        step: 'sample-forms.board-request.exempt',
        title: '宣传牌申请：准免',
        clauses: ['SF-29.1-a'],
        by: '新区',
        unitId: null,
      },
    ]);
    expect(refused.text('refusals.0.next')).toContain(
      '途径：宣传牌申请：同意（楼组）；或者宣传牌申请：准免（新区）',
    );
    const english = await tenant.admin.post('/v1/events', hung('宣传角', block, groups), {
      'accept-language': 'en',
    });
    expect(english.text('refusals.0.next')).toContain(
      'Ways to it: Request for a board: Agree (Building group); or Request for a board: Exempt (New area)',
    );
  });

  it.each(['agree', 'exempt'])('goes through by either way, here: %s', async step => {
    const { block, groups } = await parties();
    await decide((await ask('宣传角', groups[0], block)).id, step);
    expect((await hang('宣传角', block, [groups[0]])).status).toBe(201);
  });

  it('is good for this matter, this unit and whoever asked, from its day on', async () => {
    const { block, groups } = await parties();
    const [one, two] = groups;
    const { id } = await ask('宣传角', one, block);
    expect((await hang('宣传角', block, [one])).code).toBe('refused-by-rule');
    await decide(id, 'agree');
    const tried = {
      'another board': await hang('科普角', block, [one]),
      'another building group besides': await hang('宣传角', block, [one, two]),
      'another block': await hang('宣传角', place.blocks[1], [one]),
      'the day before': await hang('宣传角', block, [one], { on: '2026-03-04' }),
      'a case that was declined': await (async () => {
        await decide((await ask('宣传角', two, block)).id, 'decline');
        return hang('宣传角', block, [two]);
      })(),
    };
    expect(Object.entries(tried).map(([what, reply]) => [what, reply.code])).toEqual(
      Object.keys(tried).map(what => [what, 'refused-by-rule']),
    );
    expect((await hang('宣传角', block, [one], { on: '2026-03-05' })).status).toBe(201);
  });

  it('does not bind whom the clause does not name', async () => {
    const { groups } = await parties();
    expect((await hang('宣传角', place.community, groups)).status).toBe(201);
  });

  it('keeps nothing of a batch in which one lacks it, and nothing on a dry run', async () => {
    const { block, groups } = await parties();
    await decide((await ask('宣传角', groups[0], block)).id, 'agree');
    const [fine, lacking] = [hung('宣传角', block, [groups[0]]), hung('宣传角', block, [groups[1]])];
    const recorded = async () =>
      (await tenant.admin.get(`/v1/events?kind=sample-forms.board-hung&byUnitId=${block}`)).items.length;
    const batch = await tenant.admin.post('/v1/events/batch', { items: [fine, lacking] });
    expect(batch.code).toBe('refused-by-rule');
    expect(await recorded()).toBe(0);
    expect((await tenant.admin.post('/v1/events?dryRun=true', lacking)).code).toBe('refused-by-rule');
    expect((await tenant.admin.post('/v1/events?dryRun=true', fine)).status).toBe(201);
    expect(await recorded()).toBe(0);
  });

  it('rests on no case of another tenant', async () => {
    const { block, groups } = await parties();
    await decide((await ask('宣传角', groups[0], block)).id, 'agree');
    const other = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
    const there = await newArea(other);
    const reply = await other.admin.post('/v1/events', hung('宣传角', there.blocks[1], [there.groups[0]]));
    expect(reply.code).toBe('refused-by-rule');
    const across = await other.admin.post('/v1/events', hung('宣传角', there.blocks[1], [groups[0]]));
    expect(across.code).toBe('unknown-reference');
  });
});

describe('a case', () => {
  it('is not opened while another about the same waits', async () => {
    const { block, groups } = await parties();
    const first = await ask('宣传角', groups[0], block);
    const second = await ask('科普角', groups[0], block);
    expect(refusalsOf(second)).toEqual([['answered', 1, 0, ['SF-29.1-c']]]);
    // To have the case is what stands in the way, so no step that leads there is a way out.
    expect(second.at('nextSteps')).toBeUndefined();
    expect((await ask('科普角', groups[1], block)).status).toBe(201);
    await decide(first.id, 'decline', '2026-03-01');
    expect((await ask('科普角', groups[0], block)).status).toBe(201);
  });
});
