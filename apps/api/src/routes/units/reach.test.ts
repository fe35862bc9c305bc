import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { neighbourhood } from '../../testing/neighbourhood.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

it('an administrator of a subtree neither moves nor closes what lies outside it', async () => {
  const tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
  const { street, committee, groups } = await neighbourhood(tenant);
  const other = (
    await tenant.admin.post('/v1/units', {
      kind: 'sample.committee',
      name: '第二居委会',
      parentId: street,
      from: '2020-01-01',
    })
  ).id;
  const own = await tenant.role('administrator', other);
  const match = { 'if-match': '"1"' };
  const [first] = groups;
  const taken = await own.post(`/v1/units/${first}/move`, { parentId: other, on: '2026-03-01' }, match);
  expect(taken.status).toBe(404);
  expect((await own.post(`/v1/units/${first}/close`, { on: '2026-03-01' }, match)).status).toBe(404);

  const mine = (
    await tenant.admin.post('/v1/units', {
      kind: 'sample.group',
      name: '第三小组',
      parentId: other,
      from: '2020-01-01',
    })
  ).id;
  const given = await own.post(`/v1/units/${mine}/move`, { parentId: committee, on: '2026-03-01' }, match);
  expect([given.status, given.at('errors.0.field')]).toEqual([422, 'parentId']);
  expect((await own.post(`/v1/units/${mine}/close`, { on: '2026-03-01' }, match)).status).toBe(200);
});
