import { startTestApi, type TestApi } from '@lifang/api/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, newZone, type Zone } from './zone.ts';

const RULE = named('monthly-joint-meeting');
let api: TestApi;
let place: Zone;
let other: Zone;
let leader: string;
let groupLeader: string;
beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  place = await newZone(api);
  other = await newZone(api);
  leader = await place.person(place.groups[0]);
  await place.appoint('block-leader', leader, place.blocks[0]);
  groupLeader = await place.person(place.groups[1]);
});
afterAll(() => api.stop());

const hold = async (on: string, invitedIds: readonly string[], participantIds: readonly string[] = []) =>
  (
    await place.tenant.admin.post('/v1/events', {
      kind: named('joint-meeting'),
      on,
      byUnitId: place.community,
      invitedIds,
      participantIds,
      data: { agenda: ['交流工作情况', '听取社区重要事项'] },
    })
  ).id;
const month = async (period: string) => {
  const query = `rule=${RULE}&subjectId=${place.community}&period=${period}&status=due,compliant,overdue`;
  return (await place.tenant.admin.get(`/v1/duties?${query}`)).text('items.0.status');
};
const receipt = async (period: string) =>
  (await place.tenant.admin.get(`/v1/receipts/${RULE}~${place.community}~${period}-01`)).expectOk();
/** How a meeting stands in the receipt of a month. */
const meetingIn = async (period: string, id: string) => {
  const events = (await receipt(period)).at('events');
  return Array.isArray(events) ? events.find(event => Object(event).id === id) : undefined;
};

describe('the monthly joint meeting', () => {
  it('is compliant once every block with somebody in post was invited; the receipt lists the vacant one', async () => {
    const id = await hold('2026-01-15', [leader]);
    expect(await month('2026-01')).toBe('compliant');
    expect((await receipt('2026-01')).at('rule.clauses')).toEqual(['JD-3.4.1-a']);
    expect(await meetingIn('2026-01', id)).toMatchObject({
      verdict: 'counted',
      reach: { missed: [], vacant: [{ id: place.blocks[1], name: '西块区' }] },
    });
  });

  it('is not, and the receipt names the block, as soon as a block with somebody in post was left out', async () => {
    await place.appoint('building-group-leader', groupLeader, place.groups[1], '2026-02-01');
    const id = await hold('2026-02-15', [leader]);
    expect(await month('2026-02')).toBe('overdue');
    expect(await meetingIn('2026-02', id)).toMatchObject({
      verdict: 'not-reached',
      reach: { missed: [{ id: place.blocks[1], name: '西块区' }], vacant: [] },
    });
    expect(await month('2026-01')).toBe('compliant');
  });

  it('reaches a block through a building-group leader of it, and through whoever came without being invited', async () => {
    await hold('2026-03-10', [leader, groupLeader]);
    expect(await month('2026-03')).toBe('compliant');
    await hold('2026-02-20', [leader], [groupLeader]);
    expect(await month('2026-02')).toBe('compliant');
  });

  it('asks for the leader of that day: an earlier one does not do, and who was not yet in post does not either', async () => {
    const fresh = await newZone(api);
    const before = await fresh.person(fresh.groups[0]);
    const after = await fresh.person(fresh.groups[0]);
    const post = { kind: named('block-leader'), unitId: fresh.blocks[0] };
    const { admin } = fresh.tenant;
    const first = { ...post, personId: before, from: '2025-01-01', to: '2026-01-31' };
    (await admin.post('/v1/appointments', first)).expectOk();
    (await admin.post('/v1/appointments', { ...post, personId: after, from: '2026-02-01' })).expectOk();
    const held = async (on: string, invited: string) => {
      const body = { kind: named('joint-meeting'), on, byUnitId: fresh.community, invitedIds: [invited] };
      const { id } = await admin.post('/v1/events', body);
      const path = `/v1/receipts/${RULE}~${fresh.community}~${on.slice(0, 7)}-01`;
      const { events } = Object((await admin.get(path)).expectOk().body);
      return events.find((event: unknown) => Object(event).id === id).verdict;
    };
    expect(await held('2026-01-31', before)).toBe('counted');
    expect(await held('2026-01-30', after)).toBe('not-reached');
    expect(await held('2026-02-01', before)).toBe('not-reached');
    expect(await held('2026-02-02', after)).toBe('counted');
  });

  it('does not invite the leader of a block of another community, and keeps nothing of it', async () => {
    const elsewhere = await place.unit('community', '第二社区', place.zone);
    const area = await place.unit('responsibility-area', '第二责任区', elsewhere);
    const block = await place.unit('autonomy-block', '南块区', area);
    const south = await place.person(place.groups[0]);
    await place.appoint('block-leader', south, block);
    const kept = async () =>
      (await place.tenant.admin.get(`/v1/events?kind=${named('joint-meeting')}&limit=200`)).items.length;
    const before = await kept();
    const body = { kind: named('joint-meeting'), on: '2026-03-12', byUnitId: place.community };
    const refused = await place.tenant.admin.post('/v1/events', { ...body, invitedIds: [leader, south] });
    expect([refused.code, refused.at('refusals.0')]).toMatchObject([
      'refused-by-rule',
      { rule: named('joint-meeting-own-blocks'), clauses: ['JD-3.4.1-a'], has: 1, needs: 0 },
    ]);
    expect(await kept()).toBe(before);
  });

  it('does not invite a stranger of another tenant', async () => {
    const stranger = await other.person(other.groups[0]);
    const body = { kind: named('joint-meeting'), on: '2026-03-12', byUnitId: place.community };
    const refused = await place.tenant.admin.post('/v1/events', { ...body, invitedIds: [stranger] });
    expect([refused.code, refused.at('errors.0.field')]).toEqual(['unknown-reference', 'invitedIds[0]']);
  });
});
