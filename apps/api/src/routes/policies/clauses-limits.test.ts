import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bodies, bodiesOf } from '../../testing/bodies.ts';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
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

/** What limits found behind a clause, and what is broken on the day. */
async function stateOf(number: string, { query = '', client = tenant.admin } = {}) {
  const table = (await client.get(`/v1/policies/sample-forms/clauses${query}`)).expectOk();
  const clauses: readonly unknown[] = Object.values(Object(table.at('clauses')));
  const { findings, breaches } = Object(clauses.find(one => Object(one).number === number)).state;
  const found: readonly unknown[] = Object.values(findings);
  return {
    findings: found.map(one => [Object(one).name, Object(one).consequence, Object(one).times]),
    breaches,
  };
}

const room = (functions: readonly string[], more: Readonly<Record<string, unknown>> = {}) =>
  tenant.admin.post('/v1/places', {
    kind: 'sample-forms.reading-room',
    name: '阅览室',
    unitId: place.community,
    from: '2026-01-10',
    functions,
    data: { seats: 10 },
    ...more,
  });

describe('a clause', () => {
  it('counts what its limits found, in whatever they judge, by the clause of what was not met', async () => {
    expect((await room(['reading'])).status).toBe(201);
    expect((await room(['reading', 'study'], { data: { seats: 4 }, reason: '房间小' })).status).toBe(201);
    expect((await room(['reading', 'study'])).code).toBe('refused-by-rule');
    expect((await stateOf('SF-26-a')).findings).toEqual([
      ['sample-forms.proper-reading-room', 'flag', 1],
      ['sample-forms.proper-reading-room', 'warn', 1],
    ]);
    expect((await stateOf('SF-26-b')).findings).toEqual([]);
    const notice = {
      kind: 'sample-forms.model-notice',
      byUnitId: place.community,
      from: '2026-03-01',
      data: { areaPhone: '1' },
    };
    expect((await tenant.admin.post('/v1/notices', notice)).status).toBe(201);
    expect((await stateOf('SF-28-a')).findings).toEqual([['sample-forms.proper-notice', 'void', 1]]);
    expect((await stateOf('SF-28-a', { query: '?asOf=2026-02-28' })).findings).toEqual([]);
  });

  it('counts what is broken on the day, accepted or not, though nobody acted', async () => {
    const whole = await bodies.steering(3);
    (await bodies.constitute(whole.id, '2025-06-01')).expectOk();
    const small = await bodies.steering(2);
    (await bodies.constitute(small.id, '2025-06-01', '人手不足')).expectOk();
    expect((await stateOf('SF-22-a')).breaches).toEqual({ open: 0, accepted: 1 });
    const died = { on: '2025-09-10', died: true };
    (await change(tenant.admin, `/v1/people/${whole.head}`, 'leave', died)).expectOk();
    expect((await stateOf('SF-22-a')).breaches).toEqual({ open: 1, accepted: 1 });
    expect((await stateOf('SF-22-b')).breaches).toEqual({ open: 1, accepted: 0 });
    expect((await stateOf('SF-22-a', { query: '?asOf=2025-09-10' })).breaches).toEqual({
      open: 0,
      accepted: 1,
    });
  });

  it('counts only within reach, and nothing of another tenant', async () => {
    const nothing = { findings: [], breaches: { open: 0, accepted: 0 } };
    const elsewhere = await place.unit('community', '第二社区', place.area);
    expect(await stateOf('SF-22-a', { client: await tenant.role('reader', elsewhere) })).toEqual(nothing);
    const other = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
    expect(await stateOf('SF-22-a', { client: other.admin })).toEqual(nothing);
  });
});
