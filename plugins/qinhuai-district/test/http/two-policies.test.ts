import { startTestApi, type TestApi, type TestTenant } from '@lifang/api/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FIRST = 'qinhuai-district';
const SECOND = 'sample-alongside';
const SINCE = '2020-01-01';

let api: TestApi;
let tenant: TestTenant;
let street: string;
let community: string;
let person: string;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-30T04:00:00Z' });
  tenant = await api.newTenant({ policies: [FIRST, SECOND], enabledFrom: '2026-01-01' });
  const unit = async (kind: string, name: string, parentId?: string) =>
    (await tenant.admin.post('/v1/units', { kind, name, from: SINCE, parentId })).id;
  const district = await unit('qinhuai-district.district', '示例区');
  street = await unit('core.sub-district', '示例街道', district);
  community = await unit('core.residents-committee', '示例社区', street);
  person = (
    await tenant.admin.post('/v1/people', { name: '赵示例', sex: 'female', unitId: community, from: SINCE })
  ).id;
  const listed = { kind: `${SECOND}.living-alone`, personId: person, from: '2026-01-01' };
  (await tenant.admin.post('/v1/categories', listed)).expectOk();
});
afterAll(() => api.stop());

const values = (items: readonly unknown[], name: string) =>
  items.map(item => Reflect.get(Object(item), name));

describe('two policies of one tenant', () => {
  it('owe their duties side by side, on every board of the unit they share', async () => {
    const board = await tenant.admin.get(`/v1/compliance?withinId=${community}&limit=200`);
    const rules = new Set(values(board.items, 'rule').map(rule => String(rule).split('.')[0]));
    expect(rules).toEqual(new Set([FIRST, SECOND]));
    const units = new Set(
      board.items.map(item => Reflect.get(Object(Reflect.get(Object(item), 'unit')), 'id')),
    );
    expect(units).toContain(community);

    const due = await tenant.admin.get(`/v1/duties?withinId=${community}&limit=200`);
    expect(values(due.items, 'rule')).toEqual(
      expect.arrayContaining([`${SECOND}.quarterly-listening`, `${SECOND}.monthly-contact`]),
    );
    const report = await tenant.admin.get(`/v1/reports/monthly?unitId=${community}&period=2026-03`);
    expect(values(Object(report.at('documents')), 'slug')).toEqual([FIRST, SECOND]);
  });

  it('define their kinds in one document, and what they share once', async () => {
    const document = (await tenant.admin.get('/v1/openapi.json')).expectOk();
    const names = Object.keys(Object(document.at('components.schemas')));
    expect(names).toContain('UnitData_core_residents-committee');
    expect(names.filter(name => name.startsWith('RecordData_core_volunteer'))).toEqual([
      'RecordData_core_volunteer-service',
    ]);
    const fields = Object(document.at('components.schemas'))['RecordData_core_volunteer-service'].properties;
    expect(Object.keys(fields)).toEqual(['service', 'hours', 'place', 'beneficiaries']);
  });

  it('keep a line both ask for once, and it counts for the one that owes it', async () => {
    const line = {
      kind: 'core.volunteer-service',
      on: '2026-03-10',
      byUnitId: community,
      about: [{ personId: person }],
      data: { service: '读报', hours: 2, place: '活动室', beneficiaries: 12 },
    };
    const { hours: _, ...without } = line.data;
    const missing = await tenant.admin.post('/v1/records', { ...line, data: without });
    expect([missing.code, missing.at('errors.0.field')]).toEqual(['invalid-input', 'data.hours']);
    (await tenant.admin.post('/v1/records', line)).expectOk();
    const duty = await tenant.admin.get(`/v1/compliance?rule=${SECOND}.volunteering-kept&period=2026`);
    expect(duty.items).toMatchObject([{ owed: 1, compliant: 1 }]);
  });

  it('may place a level differently: it stands wherever either says, and nowhere else', async () => {
    const body = { kind: 'core.sub-district', name: '另一街道', from: SINCE };
    (await tenant.admin.post('/v1/units?dryRun=true', body)).expectOk();
    const refused = await tenant.admin.post('/v1/units', { ...body, parentId: community });
    expect([refused.code, refused.at('refusals.0.needs')]).toEqual([
      'refused-by-rule',
      'qinhuai-district.district',
    ]);
  });
});

describe('what the two cannot both have', () => {
  const clash = expect.objectContaining({
    code: 'fields-clash',
    on: 'core.volunteer-service',
    sides: [
      expect.objectContaining({ policy: FIRST, detail: 'place', clauses: ['QH-6-m'] }),
      expect.objectContaining({ policy: SECOND, detail: 'place', clauses: ['SA-5'] }),
    ],
  });

  it('names both limits on the body they share', async () => {
    const found = Object((await tenant.admin.get(`/v1/policies/${SECOND}`)).at('clashes'));
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'limits-clash',
        on: 'core.supervision-group',
        sides: [
          expect.objectContaining({ policy: FIRST, detail: 'total', clauses: ['QH-2-d'] }),
          expect.objectContaining({ policy: SECOND, detail: 'total', clauses: ['SA-4'] }),
        ],
      }),
    );
  });

  it('is said when the second is enabled, tried or in earnest, and read afterwards', async () => {
    const other = await api.newTenant({ policies: [FIRST], enabledFrom: '2026-01-01' });
    expect((await other.admin.get(`/v1/policies/${FIRST}`)).at('clashes')).toEqual([]);
    const enable = (query = '') =>
      other.admin.post(`/v1/policies/${SECOND}/enable${query}`, { from: '2026-01-01' });
    expect((await enable('?dryRun=true')).expectOk().at('clashes')).toContainEqual(clash);
    expect((await other.admin.get(`/v1/policies/${SECOND}`)).at('clashes')).toEqual([]);
    expect((await enable()).expectOk().at('clashes')).toContainEqual(clash);
    for (const slug of [FIRST, SECOND]) {
      expect((await other.admin.get(`/v1/policies/${slug}`)).at('clashes')).toContainEqual(clash);
    }
    const listed = (await other.admin.get('/v1/policies')).items.filter(
      item => Object(Reflect.get(Object(item), 'clashes')).length > 0,
    );
    expect(values(listed, 'slug')).toEqual([FIRST, SECOND]);
  });
});

describe('the burden of both', () => {
  it('is counted by policy and issuer, and what both ask for once', async () => {
    const found = await tenant.admin.get(`/v1/burden?withinId=${community}&include=lines`);
    expect(values(found.items, 'policy')).toEqual([FIRST, SECOND]);
    const [first, second] = found.items.map(Object);
    expect([first.issuer, second.issuer]).toEqual(['秦淮区', '里坊示范片区联席会议']);
    expect(second).toMatchObject({
      duties: 3,
      // Four meetings, twelve contacts of the one person listed, one line.
      timesAYear: 17,
      records: 0,
      notices: 1,
      groups: 0,
      shared: { lines: 2, fields: 3 },
    });
    expect(second.lines).toContainEqual(
      expect.objectContaining({
        name: 'core.volunteer-service',
        countedBefore: true,
        askedBy: [
          { policy: FIRST, clauses: ['QH-6-m'] },
          { policy: SECOND, clauses: ['SA-5'] },
        ],
        fields: expect.arrayContaining([
          expect.objectContaining({ name: 'hours', askedBy: [FIRST, SECOND] }),
          expect.objectContaining({ name: 'beneficiaries', askedBy: [SECOND] }),
        ]),
      }),
    );
    const alone = await tenant.admin.get(`/v1/burden?withinId=${community}&policy=${FIRST}`);
    expect(alone.items).toMatchObject([{ records: first.records, fields: first.fields, lines: null }]);
  });

  it('is printed for one unit in both languages', async () => {
    const page = async (lang: string) =>
      String((await tenant.admin.get(`/v1/burden.html?unitId=${community}&lang=${lang}`)).expectOk().body);
    const chinese = await page('zh-CN');
    expect(chinese).toContain('里坊示范片区社区减负与志愿服务试行办法');
    expect(chinese).toContain('已计入 进一步深化社区建设意见');
    expect(await page('en')).toContain('counted with Qinhuai District');
    expect(chinese).not.toMatch(/undefined|NaN|\[object Object\]/);
  });
});
