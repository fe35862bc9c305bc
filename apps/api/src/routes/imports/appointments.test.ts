import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { applied, csv, NOTHING, ROSTER_HEADER, resident, take, treeTenant } from './testing/take.ts';

const HEADER = ['externalId', 'personExternalId', 'position', 'unitExternalId', 'from', 'to'];

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await startTestApi();
  tenant = await treeTenant(api);
  const people = ['P1', 'P2', 'P3', 'P4'].map(id => resident(id));
  await applied(api, tenant.admin, 'roster', csv(ROSTER_HEADER, ...people));
});
afterAll(() => api.stop());

const posts = (...rows: string[][]) => csv(HEADER, ...rows);

describe('a file of appointments', () => {
  const helpers = [
    ['A1', 'P1', 'sample.helper', 'G1', '2024-03-01', ''],
    ['A2', 'P2', 'sample.helper', 'G1', '2024-03-01', '2027-12-31'],
  ];

  it('appoints, and changes nothing when it comes again', async () => {
    const done = await applied(api, tenant.admin, 'appointments', posts(...helpers));
    expect(done.at('report.counts')).toEqual({ ...NOTHING, added: 2 });
    expect((await tenant.admin.get('/v1/appointments')).items).toHaveLength(2);
    const again = await applied(api, tenant.admin, 'appointments', posts(...helpers));
    expect(again.at('report.counts')).toEqual({ ...NOTHING, unchanged: 2 });
  });

  it('ends and tells what it lacks', async () => {
    const ended = posts(['A1', 'P1', 'sample.helper', 'G1', '2024-03-01', '2026-01-31']);
    const done = await applied(api, tenant.admin, 'appointments', ended);
    expect(done.at('report')).toMatchObject({
      counts: { ...NOTHING, ended: 1, absent: 1 },
      samples: { ended: [{ externalId: 'A1', fields: ['to'] }], absent: [{ externalId: 'A2' }] },
    });
  });

  it('is judged row by row, each beside those before it, already by a dry run', async () => {
    const two = posts(
      ['D1', 'P3', 'sample.director', 'C1', '2025-01-01', ''],
      ['D2', 'P4', 'sample.director', 'C1', '2025-06-01', ''],
    );
    for (const query of ['&dryRun=true', '']) {
      const reply = await take(api, tenant.admin, 'appointments', two, query);
      expect(reply.body).toMatchObject({
        status: 'rejected',
        report: {
          errorsTotal: 1,
          errors: [
            {
              line: 3,
              column: 'position',
              reason: 'refused by sample.one-director (LF-3): single has 2 and needs 1',
            },
          ],
        },
      });
    }
    expect((await tenant.admin.get('/v1/appointments?kind=sample.director')).items).toEqual([]);
    const one = posts(
      ['D1', 'P3', 'sample.director', 'C1', '2025-01-01', '2025-05-31'],
      ['D2', 'P4', 'sample.director', 'C1', '2025-06-01', ''],
    );
    expect((await applied(api, tenant.admin, 'appointments', one)).at('report.counts.added')).toBe(2);
  });
});
