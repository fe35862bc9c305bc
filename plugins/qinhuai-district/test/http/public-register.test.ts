import { startTestApi, type TestApi, type TestTenant } from '@lifang/api/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

const SINCE = '2020-01-01';
const named = (name: string) => `qinhuai-district.${name}`;

let api: TestApi;
let tenant: TestTenant;
let community: string;
let department: string;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-30T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['qinhuai-district'], enabledFrom: '2026-01-01' });
  const unit = async (kind: string, name: string, parentId?: string) =>
    (await tenant.admin.post('/v1/units', { kind, name, from: SINCE, parentId })).id;
  const district = await unit(named('district'), '示例区');
  department = await unit(named('department'), '示例局', district);
  community = await unit(
    'core.residents-committee',
    '示例社区',
    await unit('core.sub-district', '示例街道', district),
  );
});
afterAll(() => api.stop());

it('shows what a community has admitted, opened and published, and of its ledger the types only', async () => {
  const { admin } = tenant;
  const by = { byUnitId: community };
  const signboard = {
    ...by,
    kind: named('signboard-admitted'),
    on: '2026-03-02',
    about: [{ unitId: department }],
  };
  (await admin.post('/v1/events', signboard)).expectOk();
  const column = { ...by, kind: named('column-opened'), on: '2026-03-03', data: { column: 'open-affairs' } };
  (await admin.post('/v1/events', column)).expectOk();
  const line = { type: '走访', subject: '赵示例', content: '看望', handler: '李示例', result: '已办' };
  (
    await admin.post('/v1/records', {
      ...by,
      kind: named('community-work-ledger'),
      on: '2026-03-04',
      data: line,
    })
  ).expectOk();
  const affairs = { title: '低保名额', content: '本月两户' };
  (
    await admin.post('/v1/notices', { ...by, kind: named('open-affairs'), from: '2026-03-05', data: affairs })
  ).expectOk();
  (await admin.put('/v1/public-register', { open: true })).expectOk();

  const found = (await api.nobody.get(`/public/${tenant.slug}/register?unitId=${community}`)).expectOk();
  const shown = found.items
    .map(Object)
    .map(({ title, about, shown: fields }) => [
      title,
      about,
      fields.map(({ text }: { text: string }) => text),
    ]);
  expect(shown).toEqual([
    ['准予挂牌', ['示例局'], []],
    ['栏目创办', [], ['居务公开', '']],
    ['社区工作电子台帐', [], ['走访']],
    ['居务公开', [], ['低保名额', '本月两户']],
  ]);
  expect(JSON.stringify(found.body)).not.toMatch(/赵示例|李示例|看望|已办/);
});
