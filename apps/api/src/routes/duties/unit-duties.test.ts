import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';

describe('a duty of a unit', () => {
  let api: TestApi;
  let tenant: TestTenant;
  let committee: string;

  beforeAll(async () => {
    api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
    tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-10-01' });
    const street = (
      await tenant.admin.post('/v1/units', { kind: 'sample.street', name: '示例街道', from: '2020-01-01' })
    ).id;
    committee = (
      await tenant.admin.post('/v1/units', {
        kind: 'sample.committee',
        name: '第一居委会',
        parentId: street,
        from: '2020-01-01',
      })
    ).id;
  });
  afterAll(() => api.stop());

  const statuses = async (query: string) =>
    (await tenant.admin.get(`/v1/duties?rule=sample.quarterly-council&${query}`)).items.map(item =>
      typeof item === 'object' && item !== null && 'period' in item && 'status' in item
        ? [item.period, item.status]
        : [],
    );

  it('is due until the last day of the quarter and overdue on the next', async () => {
    expect(await statuses('status=due,overdue,compliant')).toEqual([
      ['2025-Q4', 'overdue'],
      ['2026-Q1', 'due'],
    ]);
    expect(await statuses('asOf=2025-12-31&status=due,overdue,compliant')).toEqual([['2025-Q4', 'due']]);
  });

  it('shows by default only what can still be done', async () => {
    expect(await statuses('')).toEqual([['2026-Q1', 'due']]);
  });

  it('is discharged by the event the unit holds, from its day on', async () => {
    const held = { kind: 'sample.council', on: '2026-02-10', byUnitId: committee };
    const refused = await tenant.admin.post('/v1/events', held);
    expect(refused.code).toBe('reason-required');
    expect(refused.at('refusals.0.clauses')).toEqual(['LF-12']);
    (await tenant.admin.post('/v1/events', { ...held, reason: '主任出差' })).expectOk();
    expect(await statuses('status=due,overdue,compliant')).toEqual([
      ['2025-Q4', 'overdue'],
      ['2026-Q1', 'compliant'],
    ]);
    expect(await statuses('asOf=2026-02-09&status=due,overdue,compliant')).toEqual([
      ['2025-Q4', 'overdue'],
      ['2026-Q1', 'due'],
    ]);
  });
});
