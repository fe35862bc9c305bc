import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { applied, csv, ROSTER_HEADER, resident, take, treeTenant, UNIT_HEADER } from './testing/take.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await startTestApi();
  tenant = await treeTenant(api);
});
afterAll(() => api.stop());

const POSTS = ['externalId', 'personExternalId', 'position', 'unitExternalId', 'from', 'to'];
const EVENTS = [
  'externalId',
  'kind',
  'on',
  'byUnitExternalId',
  'aboutPersonExternalId',
  'aboutHouseholdExternalId',
  'aboutUnitExternalId',
  'participants',
  'data.findings',
];

/** Sends a file that must be rejected and gives its errors as `line column: reason`. */
async function errors(kind: string, file: string): Promise<string[]> {
  const reply = await take(api, tenant.admin, kind, file);
  expect(reply.at('status')).toBe('rejected');
  const list = reply.at('report.errors');
  if (!Array.isArray(list)) throw new Error('no errors');
  return list.map(({ line, column, reason }) => `${line} ${column}: ${reason}`);
}

describe('everything wrong comes at once', () => {
  it('of units', async () => {
    const file = csv(
      UNIT_HEADER,
      ['G1', 'sample.committee', '一组', 'S', '2024-02-01', ''],
      ['X1', 'sample.palace', '宫', '', '2024-02-01', ''],
      ['X2', 'sample.group', '组', 'S', '2024-02-01', ''],
      ['X3', 'sample.group', '组', 'NOBODY', '2024-02-01', ''],
      ['X4', 'sample.group', '组', 'C1', '2023-02-01', ''],
      ['X4', 'sample.group', '组', 'C1', '2024-02-01', '2024-01-01'],
      ['X5', 'sample.group', '', '', '2027-01-01', ''],
      ['C2', 'sample.committee', '二居', 'S', '2024-02-01', '2026-01-01'],
      ['X6', 'sample.group', '组', 'X6', '2024-02-01', ''],
    );
    expect(await errors('units', file)).toEqual([
      '2 kind: is stored as sample.group: a unit keeps its kind',
      '3 kind: no enabled policy defines it',
      '4 parentExternalId: a sample.group stands under sample.committee, not under sample.street',
      '5 parentExternalId: no such unit',
      '6 from: its parent exists from 2024-02-01',
      '7 externalId: the same externalId as on line 6',
      '7 to: before `from`',
      '8 from: lies in the future',
      '8 name: required',
      '8 parentExternalId: required',
      '9 to: the unit is not empty after that day: 1 units',
      '10 parentExternalId: a sample.group stands under sample.committee, not under sample.group',
    ]);
  });

  it('of a roster', async () => {
    await applied(
      api,
      tenant.admin,
      'roster',
      csv(
        ROSTER_HEADER,
        resident('OLD', { idNumber: '11010519491231002X', categories: 'sample.living-alone@2024-05-01' }),
      ),
    );
    const file = csv(
      ROSTER_HEADER,
      resident('P1', { unitExternalId: 'NOWHERE', sex: 'x' }),
      resident('P2', { idNumber: '11010519491231002X' }),
      resident('P3', { householdExternalId: 'H1' }),
      resident('P4', { householdExternalId: 'H2', address: 'a' }),
      resident('P5', { householdExternalId: 'H2', address: 'b', unitExternalId: 'G2' }),
      resident('P5', { address: 'nobody lives there' }),
      resident('P6', { from: '2024-01-01', birthDay: '2024-06-01' }),
      resident('P7', {
        categories: 'sample.very-elderly; sample.new-household; other.list; sample.living-alone@2027-01-01',
      }),
      resident('OLD', { categories: 'sample.living-alone@2024-09-01' }),
      resident('P8', { categories: 'sample.living-alone@2024-01-01' }),
      resident('P9', { categories: 'sample.living-alone; sample.living-alone@2024-05-01' }),
    );
    expect(await errors('roster', file)).toEqual([
      '2 sex: not one of male, female, unknown, 男, 女, 未知',
      '2 unitExternalId: no such unit',
      '3 idNumber: another person has this number',
      '4 address: required for a new household',
      '6 address: the household has another address on an earlier line',
      '6 unitExternalId: the household is in another unit on line 5',
      '7 address: an address belongs to a household: name it',
      '7 externalId: the same externalId as on line 6',
      '8 from: before the person was born',
      '8 from: the unit exists from 2024-02-01',
      '9 categories: sample.very-elderly follows from facts and cannot be entered',
      '9 categories: sample.new-household is a list of household members, not person',
      '9 categories: other.list: no enabled policy defines this list',
      '9 categories: sample.living-alone: a day lies in the future',
      '10 categories: sample.living-alone: on this list from 2024-05-01 already; write that day, or correct that entry by hand',
      '11 categories: sample.living-alone: begins before the first day here',
      '12 categories: sample.living-alone stands there twice for the same days',
    ]);
    expect((await tenant.admin.get('/v1/people')).items).toHaveLength(1);
  });

  it('of appointments', async () => {
    const file = csv(
      POSTS,
      ['A1', 'NOBODY', 'sample.helper', 'G1', '2024-03-01', ''],
      ['A2', 'OLD', 'sample.helper', 'C1', '2024-03-01', ''],
      ['A3', 'OLD', 'sample.king', 'G1', '2024-03-01', ''],
      ['A4', 'OLD', 'sample.helper', 'G1', '2024-03-01', '2024-12-31'],
      ['A5', 'OLD', 'sample.helper', 'G1', '2024-12-31', ''],
      ['A6', 'OLD', 'sample.helper', 'G2', '2024-01-01', ''],
    );
    expect(await errors('appointments', file)).toEqual([
      '2 personExternalId: no such person',
      '3 unitExternalId: the position belongs to a sample.group, and that unit is a sample.committee',
      '4 position: no enabled policy defines it',
      '5 from: the days overlap with another appointment of the person to this position',
      '6 from: the days overlap with another appointment of the person to this position',
      '7 from: the unit exists from 2024-02-01',
    ]);
  });

  it('of events', async () => {
    const row = (id: string, more: readonly string[]) =>
      [id, 'sample.visit', ...more, '', '', '', '', '', ''].slice(0, EVENTS.length);
    const file = csv(
      EVENTS,
      row('E1', ['2024-03-05', 'G1', 'NOBODY']),
      row('E2', ['2024-02-05', 'G1', 'OLD']),
      row('E3', ['2026-04-05', 'G1', 'OLD']),
      row('E4', ['2024-03-05', 'NOWHERE', '', 'NOHOME', 'G1', 'OLD;GHOST']),
      row('E5', ['2024-03-05']),
      ['E6', 'sample.feast', '2024-03-05', 'G1', 'OLD', '', '', '', ''],
      ['E7', 'sample.council', '2024-03-05', 'C1', 'OLD', '', '', '', 'x'],
      row('E2', ['2024-03-05', 'G1', 'OLD']),
    );
    expect(await errors('events', file)).toEqual([
      '2 aboutPersonExternalId: no such person',
      '3 aboutPersonExternalId: the person was not in the tenant on 2024-02-05',
      '4 on: lies in the future',
      '5 aboutHouseholdExternalId: no such household',
      '5 aboutUnitExternalId: an event of this kind is about person or household',
      '5 byUnitExternalId: no such unit',
      '5 participants: no such person: GHOST',
      '6 aboutPersonExternalId: say whom it is about, or which unit held it',
      '7 kind: no enabled policy defines it',
      '8 aboutPersonExternalId: an event of this kind is about nobody',
      '8 data.findings: an event of this kind has no such field',
      '9 externalId: the same externalId and kind as on line 3',
    ]);
  });

  it('counts every error and shows the first thousand', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) =>
      resident(`M${index}`, { from: 'soon', unitExternalId: 'NOWHERE' }),
    );
    const reply = await take(api, tenant.admin, 'roster', csv(ROSTER_HEADER, ...rows));
    expect(reply.at('report.errorsTotal')).toBe(3000);
    expect(reply.at('report.errors')).toHaveLength(1000);
    expect(reply.at('report.errors.1')).toEqual({
      line: 2,
      column: 'unitExternalId',
      reason: 'no such unit',
    });
  });
});

describe('another tenant', () => {
  it('has nothing a file could name', async () => {
    const other = await treeTenant(api);
    await applied(
      api,
      other.admin,
      'roster',
      csv(ROSTER_HEADER, resident('THEIRS', { householdExternalId: 'THEIR-HOME', address: 'a' })),
    );
    const file = csv(EVENTS, [
      'E1',
      'sample.visit',
      '2024-03-05',
      'G1',
      'THEIRS',
      'THEIR-HOME',
      '',
      'THEIRS',
      '',
    ]);
    expect(await errors('events', file)).toEqual([
      '2 aboutHouseholdExternalId: no such household',
      '2 aboutPersonExternalId: no such person',
      '2 participants: no such person: THEIRS',
    ]);
    const mine = (await take(api, tenant.admin, 'roster', csv(ROSTER_HEADER, resident('P1')))).id;
    expect((await other.admin.get(`/v1/imports/${mine}`)).status).toBe(404);
  });
});
