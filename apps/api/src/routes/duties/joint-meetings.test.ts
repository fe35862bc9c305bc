import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { change } from '../../testing/village.ts';

describe('a meeting that must reach every block', () => {
  let api: TestApi;
  let tenant: TestTenant;
  let place: NewArea;
  let east: string;
  let west: string;
  let appointment: string;

  beforeAll(async () => {
    api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
    tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
    place = await newArea(tenant);
    east = await place.person('东组长');
    west = await place.person('西楼长');
    appointment = await place.appoint('block-leader', east, place.blocks[0], '2025-01-01');
  });
  afterAll(() => api.stop());

  const held = async (on: string, invitedIds: readonly string[], participantIds: readonly string[] = []) => {
    const body = { kind: 'sample-forms.joint-meeting', on, byUnitId: place.community };
    return (await tenant.admin.post('/v1/events', { ...body, invitedIds, participantIds })).id;
  };
  const month = async (period: string) => {
    const query = `rule=sample-forms.monthly-joint-meeting&period=${period}&status=due,compliant,overdue`;
    return (await tenant.admin.get(`/v1/duties?${query}`)).text('items.0.status');
  };
  const receipt = async (period: string) =>
    (
      await tenant.admin.get(
        `/v1/receipts/sample-forms.monthly-joint-meeting~${place.community}~${period}-01`,
      )
    ).expectOk();

  it('is complete with a vacant block, which the receipt lists', async () => {
    const id = await held('2026-01-15', [east]);
    expect(await month('2026-01')).toBe('compliant');
    const found = await receipt('2026-01');
    expect(found.at('events.0.id')).toBe(id);
    expect(found.at('events.0.verdict')).toBe('counted');
    expect(found.at('events.0.reach')).toEqual({
      missed: [],
      vacant: [{ id: place.blocks[1], name: '西块区' }],
    });
  });

  it('misses a block as soon as somebody held a position below it on that day', async () => {
    const seat = await place.appoint('group-leader', west, place.groups[1], '2026-01-01');
    expect(await month('2026-01')).toBe('overdue');
    const found = await receipt('2026-01');
    expect(found.at('events.0.verdict')).toBe('not-reached');
    expect(found.at('events.0.reach')).toEqual({
      missed: [{ id: place.blocks[1], name: '西块区' }],
      vacant: [],
    });
    expect(found.at('events.0.on')).toBe('2026-01-15');
    (await change(tenant.admin, `/v1/appointments/${seat}`, 'end', { to: '2026-03-10' })).expectOk();
    expect(await month('2026-01')).toBe('overdue');
  });

  it('is put right by a correction that names whom the minutes forgot', async () => {
    const id = (await receipt('2026-01')).text('events.0.id');
    const body = { invitedIds: [east, west], reason: '漏登一人' };
    (await change(tenant.admin, `/v1/events/${id}`, 'correct', body)).expectOk();
    expect(await month('2026-01')).toBe('compliant');
    expect((await tenant.admin.get(`/v1/events/${id}`)).at('history.0.invitedIds')).toEqual([east]);
  });

  it('counts whoever came as reached, invited or not', async () => {
    await held('2026-02-15', [east], [west]);
    expect(await month('2026-02')).toBe('compliant');
  });

  it('never adds up two meetings', async () => {
    await held('2026-03-05', [east]);
    await held('2026-03-06', [west]);
    expect(await month('2026-03')).toBe('due');
  });

  it('stays as it was when a leader is relieved after it', async () => {
    const ended = { to: '2026-02-28' };
    (await change(tenant.admin, `/v1/appointments/${appointment}`, 'end', ended)).expectOk();
    expect(await month('2026-02')).toBe('compliant');
    expect(await month('2026-03')).toBe('compliant');
  });

  it('refuses to invite somebody who is nobody', async () => {
    const stranger = '0197a000-0000-7000-8000-000000000000';
    const body = { kind: 'sample-forms.joint-meeting', on: '2026-03-05', byUnitId: place.community };
    const refused = await tenant.admin.post('/v1/events', { ...body, invitedIds: [stranger] });
    expect(refused.code).toBe('unknown-reference');
    expect(refused.at('errors.0.field')).toBe('invitedIds[0]');
  });
});
