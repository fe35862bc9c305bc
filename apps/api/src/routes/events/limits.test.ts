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

const meet = (invitedIds: readonly string[], participantIds: readonly string[] = []) =>
  tenant.admin.post('/v1/events', {
    kind: 'sample-forms.joint-meeting',
    on: '2026-03-02',
    byUnitId: place.community,
    invitedIds,
    participantIds,
  });
const meetings = async () => (await tenant.admin.get('/v1/events?kind=sample-forms.joint-meeting')).items;

describe('a meeting', () => {
  it('that invites a block of another community is refused: by clause, with what there is and is needed', async () => {
    const own = await place.person('东组长');
    const stranger = await place.person('外组长');
    const both = await place.person('两头组长');
    const resident = await place.person('居民');
    const community = await place.unit('community', '别社区', place.area);
    const block = await place.unit('block', '别块区', community);
    await place.appoint('block-leader', own, place.blocks[0], '2025-01-01');
    await place.appoint('block-leader', stranger, block, '2025-01-01', '2026-03-02');

    const refused = await meet([own, stranger]);
    expect([refused.status, refused.code, refusalsOf(refused)]).toEqual([
      409,
      'refused-by-rule',
      [['own', 1, 0, ['SF-29-a']]],
    ]);
    expect(refused.at('refusals.0.next')).toBe('满足该要求后重新提交：受邀的块区组长都是本社区的');
    expect((await meet([own], [stranger])).code).toBe('refused-by-rule');
    expect(await meetings()).toEqual([]);
    // Who leads no block may come from anywhere.
    expect((await meet([own, resident, both])).status).toBe(201);
  });

  it('may invite whoever led a block elsewhere until the day before', async () => {
    const former = await place.person('前组长');
    const community = await place.unit('community', '旧社区', place.area);
    const block = await place.unit('block', '旧块区', community);
    await place.appoint('block-leader', former, block, '2025-01-01', '2026-03-01');
    expect((await meet([former])).status).toBe(201);
  });
});
