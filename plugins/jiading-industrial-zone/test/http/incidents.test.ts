import { startTestApi, type TestApi } from '@lifang/api/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inbox, named, newZone, type Official, take, type Zone } from './zone.ts';

const MINUTES = 60;
let api: TestApi;
let place: Zone;
let other: Zone;
let officer: Official;
let director: Official;
beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-30T00:00:00Z' });
  place = await newZone(api, { [named('incident-report-limit')]: { amount: 24, unit: 'hours' } });
  other = await newZone(api);
  officer = await place.official('block-officer', place.blocks[0]);
  director = await place.official('committee-director', place.community);
});
afterAll(() => api.stop());

async function occurs(): Promise<string> {
  const body = {
    kind: named('incident'),
    unitId: place.blocks[0],
    about: [{ unitId: place.groups[0] }],
    data: { occurredAt: api.installation.clock.now(), summary: '水管爆裂' },
  };
  return (await officer.client.post('/v1/cases', body)).id;
}

describe('an incident', () => {
  it('is reported, escalated, resolved and fed back; the case and the audit keep who did what and when', async () => {
    const id = await occurs();
    const steps = [
      ['report', officer, {}],
      ['take-up', director, { data: { lead: '值班主任' } }],
      ['resolve', director, { data: { result: '已修复' } }],
      ['feed-back', director, { data: { fedBackTo: 'both' } }],
      ['close', director, {}],
    ] as const;
    for (const [step, { client }, more] of steps) {
      api.clock.advance(20);
      (await take(client, id, step, more)).expectOk();
    }

    const read = (await place.tenant.admin.get(`/v1/cases/${id}`)).expectOk();
    expect(read.at('history')).toMatchObject(
      [
        [null, 'occurred', officer, '00:00'],
        ['report', 'reported', officer, '00:20'],
        ['take-up', 'being-handled', director, '00:40'],
        ['resolve', 'handled', director, '01:00'],
        ['feed-back', 'fed-back', director, '01:20'],
        ['close', 'closed', director, '01:40'],
      ].map(([step, to, by, at]) => ({
        step: step === null ? null : named(`incident.${step}`),
        to,
        personId: Object(by).personId,
        on: '2026-03-30',
        recordedAt: `2026-03-30T${at}:00.000Z`,
      })),
    );

    const audit = await place.tenant.admin.get(`/v1/audit?targetId=${id}`);
    const rows = audit.items.map(item => Object(item)).toSorted((a, b) => a.seq - b.seq);
    expect(rows.map(({ action, at, detail }) => [action, detail.step ?? null, at])).toEqual([
      ['cases.open', null, '2026-03-30T00:00:00.000Z'],
      ['cases.step', 'report', '2026-03-30T00:20:00.000Z'],
      ['cases.step', 'take-up', '2026-03-30T00:40:00.000Z'],
      ['cases.step', 'resolve', '2026-03-30T01:00:00.000Z'],
      ['cases.step', 'feed-back', '2026-03-30T01:20:00.000Z'],
      ['cases.step', 'close', '2026-03-30T01:40:00.000Z'],
    ]);
    expect((await place.tenant.admin.get('/v1/audit/verify')).at('firstBreak')).toBeNull();
  });

  it('discharges the duties to report and to feed back, each with an event of its own', async () => {
    const duty = async (rule: string) => {
      const query = `rule=${named(rule)}&subjectId=${place.blocks[0]}&status=open,due,overdue,compliant`;
      return (await place.tenant.admin.get(`/v1/duties?${query}`)).items.map(item => Object(item).status);
    };
    expect(await duty('incident-reported')).toEqual(['compliant']);
    expect(await duty('incident-answered')).toEqual(['compliant']);
    const feedback = await place.tenant.admin.get(`/v1/events?kind=${named('incident-feedback')}`);
    expect(feedback.items).toMatchObject([
      {
        byUnitId: place.community,
        about: [{ unitId: place.blocks[0] }],
        participantIds: [director.personId],
      },
    ]);
  });

  it('that nobody answers shows whom it waits for, in their inbox and nobody else’s', async () => {
    const id = await occurs();
    expect([await inbox(officer.client), await inbox(director.client)]).toEqual([[id], []]);
    api.clock.advance(24 * MINUTES);
    const seen = () => place.tenant.admin.get(`/v1/cases/${id}`);
    expect((await seen()).at('deadline.overdue')).toBe(false);
    api.clock.advance(1);
    expect((await seen()).at('deadline.overdue')).toBe(true);

    (await take(await officer.login(), id, 'report')).expectOk();
    api.clock.advance(3 * 24 * MINUTES);
    const waiting = await place.tenant.admin.get(`/v1/cases/${id}`);
    expect(waiting.body).toMatchObject({
      state: 'reported',
      deadline: { age: 3, dueOn: null, overdue: false },
      nextSteps: [
        {
          title: '受理',
          by: { title: '居委会主任', unitId: place.community, holderIds: [director.personId] },
        },
      ],
    });
    expect([await inbox(await officer.login()), await inbox(await director.login())]).toEqual([[], [id]]);
  });

  it('is nobody’s business in another tenant', async () => {
    const [id] = await inbox(await director.login());
    expect((await other.tenant.admin.get(`/v1/cases/${id}`)).status).toBe(404);
    expect((await other.tenant.admin.get(`/v1/audit?targetId=${id}`)).items).toEqual([]);
    expect((await other.tenant.admin.get('/v1/cases')).items).toEqual([]);
  });
});
