import { startTestApi, type TestApi } from '@lifang/api/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, newZone, type Zone } from './zone.ts';

let api: TestApi;
let place: Zone;
let other: Zone;
beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  place = await newZone(api);
  other = await newZone(api);
});
afterAll(() => api.stop());

const year = async ({ tenant, community }: Zone, rule: string) => {
  const query = `rule=${named(rule)}&subjectId=${community}&period=2025&status=due,compliant,overdue`;
  const found = (await tenant.admin.get(`/v1/duties?${query}`)).expectOk();
  return {
    status: found.at('items.0.status'),
    done: found.at('items.0.done'),
    required: found.at('items.0.required'),
    target: found.at('items.0.target'),
    targetMet: found.at('items.0.targetMet'),
  };
};
const train = async (kind: string, on: string, audiences: readonly string[]) => {
  const body = { kind: named(kind), on, byUnitId: place.community, data: { audiences } };
  (await place.tenant.admin.post('/v1/events', body)).expectOk();
};

describe('training by a community, 全年不少于1-2次', () => {
  const asked = { required: 1, target: 2 };

  it('is overdue with none, compliant below target with one, and meets the target with two', async () => {
    expect(await year(place, 'volunteers-learn')).toEqual({
      ...asked,
      status: 'overdue',
      done: 0,
      targetMet: false,
    });
    await train('community-training', '2025-05-10', ['一长五大员等志愿者']);
    expect(await year(place, 'volunteers-learn')).toEqual({
      ...asked,
      status: 'compliant',
      done: 1,
      targetMet: false,
    });
    await train('study-visit', '2025-10-10', ['一长五大员等志愿者', '党员']);
    expect(await year(place, 'volunteers-learn')).toEqual({
      ...asked,
      status: 'compliant',
      done: 2,
      targetMet: true,
    });
  });

  it('is counted for each audience by itself, without an upper end, and never for another tenant', async () => {
    expect(await year(place, 'party-members-learn')).toMatchObject({ status: 'compliant', done: 1 });
    await train('community-training', '2025-11-10', ['志愿者']);
    expect(await year(place, 'volunteers-learn')).toMatchObject({ status: 'compliant', done: 3 });
    expect(await year(other, 'volunteers-learn')).toMatchObject({ status: 'overdue', done: 0 });
  });

  it('is seen by clause in the compliance of the year', async () => {
    const query = `rule=${named('volunteers-learn')}&period=2025`;
    const found = (await place.tenant.admin.get(`/v1/compliance?${query}`)).expectOk();
    expect(found.at('items.0')).toMatchObject({ owed: 1, compliant: 1, overdue: 0, targetMet: 1 });
  });
});
