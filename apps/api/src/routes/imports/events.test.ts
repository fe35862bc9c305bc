import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { applied, csv, NOTHING, ROSTER_HEADER, resident, take, treeTenant } from './testing/take.ts';

const HEADER = [
  'externalId',
  'kind',
  'on',
  'byUnitExternalId',
  'aboutPersonExternalId',
  'participants',
  'data.findings',
  'reason',
];
const visit = (id: string, on: string, person: string, participants = '', findings = '', reason = '') => [
  id,
  'sample.visit',
  on,
  'G1',
  person,
  participants,
  findings,
  reason,
];

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await startTestApi();
  tenant = await treeTenant(api);
  const people = [
    resident('P1', { categories: 'sample.living-alone@2025-01-01' }),
    resident('P2', { categories: 'sample.living-alone@2025-01-01' }),
    resident('HELPER'),
    resident('NOBODY'),
  ];
  await applied(api, tenant.admin, 'roster', csv(ROSTER_HEADER, ...people));
  const posts = csv(
    ['externalId', 'personExternalId', 'position', 'unitExternalId', 'from'],
    ['A1', 'HELPER', 'sample.helper', 'G1', '2024-03-01'],
  );
  await applied(api, tenant.admin, 'appointments', posts);
});
afterAll(() => api.stop());

const events = (...rows: string[][]) => csv(HEADER, ...rows);

async function status(person: string, day: string): Promise<unknown> {
  const found = await tenant.admin.get(`/v1/people?externalId=${person}`);
  const id = found.text('items.0.id');
  const duties = await tenant.admin.get(
    `/v1/duties?rule=sample.monthly-visit&subjectId=${id}&asOf=${day}&period=2026-03-01&status=due,compliant`,
  );
  return duties.at('items.0.status');
}

describe('a file of events', () => {
  const first = () =>
    events(
      visit('E1', '2026-03-03', 'P1', 'HELPER', '一切安好'),
      visit('E2', '2026-03-04', 'P2', ''),
      visit('E3', '2026-03-05', 'P2', 'NOBODY'),
    );

  it('records them, judged by the limits on their kind, and they count', async () => {
    const done = await applied(api, tenant.admin, 'events', first());
    expect(done.at('report.counts')).toEqual({ ...NOTHING, added: 3 });
    const one = async (id: string) => (await tenant.admin.get(`/v1/events?externalId=${id}`)).at('items.0');
    expect(await one('E1')).toMatchObject({ counts: true, findings: [], data: { findings: '一切安好' } });
    expect(await one('E2')).toMatchObject({
      counts: true,
      findings: [{ limit: 'sample.helper-present', consequence: 'flag' }],
    });
    expect(await one('E3')).toMatchObject({ counts: false });
    expect(await status('P1', '2026-03-31')).toBe('compliant');
    expect(await status('P2', '2026-03-31')).toBe('compliant');
  });

  it('changes nothing when it comes again', async () => {
    const again = await applied(api, tenant.admin, 'events', first());
    expect(again.at('report.counts')).toEqual({ ...NOTHING, unchanged: 3 });
  });

  it('corrects what differs, keeps what stood before, and recounts', async () => {
    const changed = events(
      visit('E2', '2026-02-04', 'P2', 'HELPER'),
      visit('E3', '2026-03-05', 'P2', 'NOBODY'),
    );
    const done = await applied(api, tenant.admin, 'events', changed);
    expect(done.at('report')).toMatchObject({
      counts: { ...NOTHING, changed: 1, unchanged: 1, absent: 1 },
      samples: {
        changed: [{ externalId: 'E2', fields: ['on', 'participants'] }],
        absent: [{ externalId: 'E1' }],
      },
    });
    const found = await tenant.admin.get('/v1/events?externalId=E2');
    const whole = await tenant.admin.get(`/v1/events/${found.text('items.0.id')}`);
    expect(whole.body).toMatchObject({
      on: '2026-02-04',
      version: 2,
      history: [{ on: '2026-03-04', status: 'superseded' }],
    });
    expect(await status('P2', '2026-03-31')).toBe('due');
  });

  it('leaves what was withdrawn withdrawn', async () => {
    const found = await tenant.admin.get('/v1/events?externalId=E1');
    const id = found.text('items.0.id');
    const { etag } = await tenant.admin.get(`/v1/events/${id}`);
    (
      await tenant.admin.post(`/v1/events/${id}/withdraw`, { reason: '误录' }, { 'if-match': etag })
    ).expectOk();
    const again = await applied(
      api,
      tenant.admin,
      'events',
      events(visit('E1', '2026-03-06', 'P1', 'HELPER')),
    );
    expect(again.at('report.counts')).toMatchObject({ unchanged: 1, changed: 0 });
    expect(await status('P1', '2026-03-31')).toBe('due');
  });

  it('asks for a reason where a rule warns', async () => {
    const council = (reason: string) =>
      events(['M1', 'sample.council', '2026-03-10', 'C1', '', '', '', reason]);
    const warned = await take(api, tenant.admin, 'events', council(''));
    expect(warned.at('report.errors')).toEqual([
      {
        line: 2,
        column: 'reason',
        reason: 'say why it is kept although sample.director-attends (LF-12): director has 0 and needs 1',
      },
    ]);
    const kept = await applied(api, tenant.admin, 'events', council('主任因公外出'));
    expect(kept.at('report.counts.added')).toBe(1);
  });
});
