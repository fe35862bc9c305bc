import type { Json } from './document.ts';

/** Ids that stand for rows of the reader's own. */
export const EXAMPLE_IDS = {
  unitId: '01980a5d-ac96-774b-8cce-b302099a8057',
  personId: '01980a5d-b1f0-7c3e-9a41-6d20c5f7e311',
  householdId: '01980a5d-b6c4-7d1a-8b52-1f9e3a7c4d22',
  groupId: '01980a5d-bb4e-7a60-9c17-5e0b8d2f6a33',
} as const;

const { unitId: UNIT, personId: PERSON, householdId: HOUSEHOLD } = EXAMPLE_IDS;

/** Bodies as somebody would send them, by the component of their schema. What is not here is made from the schema. */
export const EXAMPLES: Readonly<Record<string, Json>> = {
  CreateTenant: { slug: 'model-sub-district', name: '示范街道' },
  CreateSession: { tenant: 'model-sub-district', name: '王芳', password: 'a long pass phrase' },
  CreateUser: {
    name: '王芳',
    password: 'a long pass phrase',
    grants: [{ role: 'worker', unitId: UNIT }],
    personId: null,
  },
  UpdateUser: { status: 'active', grants: [{ role: 'officer', unitId: null }] },
  CreateApiKey: {
    name: '网格平台',
    grants: [{ role: 'worker', unitId: null }],
    expiresAt: '2026-12-31T16:00:00Z',
  },
  EnablePolicy: {
    from: '2026-01-01',
    settings: [{ name: 'sample.welcome-limit', value: { amount: 14, unit: 'days' } }],
  },
  SetSetting: { value: { amount: 14, unit: 'days' }, from: '2026-04-01', reason: '街道办公会议确定' },
  CreateUnit: {
    kind: 'sample.committee',
    name: '幸福居委会',
    externalId: 'C-01',
    parentId: UNIT,
    from: '2026-01-01',
  },
  UpdateUnit: { name: '幸福第一居委会', externalId: 'C-01' },
  MergeUnit: { intoId: UNIT, on: '2026-02-28', carryAppointments: ['sample.helper'] },
  SplitUnit: {
    on: '2026-03-01',
    parts: [{ name: '幸福第二居委会', externalId: 'C-02', householdIds: [HOUSEHOLD] }],
  },
  CreateHousehold: { externalId: 'H-0001', address: '幸福路1号101室', unitId: UNIT, from: '2026-01-01' },
  UpdateHousehold: { address: '幸福路1号102室' },
  CreatePerson: {
    externalId: 'P-0001',
    name: '王秀英',
    sex: 'female',
    bornOn: '1941-05-02',
    phone: '13800000000',
    householdId: HOUSEHOLD,
    from: '2026-01-01',
  },
  UpdatePerson: { name: '王秀英', phone: null },
  MovePerson: { householdId: HOUSEHOLD, on: '2026-03-01' },
  LeavePerson: { on: '2026-03-31' },
  MergePeople: { intoId: PERSON, force: { bornOn: 'survivor', reason: '已核对身份证件' } },
  RevealPerson: { fields: ['phone'], purpose: '电话回访' },
  LookupPerson: { idNumber: '11010519491231002X' },
  EnterCategory: { kind: 'sample.living-alone', personId: PERSON, from: '2026-01-15', externalId: 'L-0001' },
  AppointPerson: { kind: 'sample.helper', personId: PERSON, unitId: UNIT, from: '2026-01-01' },
  CreateGroup: {
    kind: 'sample.aid-team',
    name: '幸福互助队',
    externalId: 'T-01',
    unitId: UNIT,
    from: '2026-01-01',
    data: { slogan: '邻里一家亲' },
  },
  KeepRecord: {
    kind: 'sample.help-ledger',
    on: '2026-03-03',
    byUnitId: UNIT,
    about: [{ personId: PERSON }],
    data: { help: '陪同就医', minutes: 90 },
    externalId: 'H-2026-0303-1',
  },
  KeepRecords: {
    items: [
      {
        kind: 'sample.help-ledger',
        on: '2026-03-03',
        byUnitId: UNIT,
        about: [{ personId: PERSON }],
        data: { help: '代买药品' },
      },
    ],
  },
  CorrectRecord: { on: '2026-03-02', reason: '日期登记有误' },
  WithdrawRecord: { reason: '重复登记' },
  RevealRecord: { fields: ['health'], purpose: '安排陪护' },
  GrantAward: {
    kind: 'sample.good-neighbour',
    householdId: HOUSEHOLD,
    byUnitId: UNIT,
    from: '2026-01-01',
    to: '2026-12-31',
    data: { year: 2026 },
  },
  RevokeAward: { on: '2026-03-31', reason: '事迹不实' },
  PublishNotice: {
    kind: 'sample.award-result',
    byUnitId: UNIT,
    from: '2026-04-01',
    to: '2026-04-07',
    data: { year: 2026, households: 12 },
  },
  TakeDownNotice: { reason: '户数有误，更正后重新公示' },
  OpenPlace: {
    kind: 'sample.activity-room',
    name: '幸福活动室',
    externalId: 'R-01',
    unitId: UNIT,
    from: '2026-01-01',
    functions: ['council', 'reading'],
    householdId: HOUSEHOLD,
    consent: true,
    data: { seats: 20 },
  },
  UpdatePlace: { name: '幸福邻里活动室', functions: ['council', 'reading', 'meals'] },
  UpdateGroup: { name: '幸福邻里互助队' },
  RecordEvent: {
    kind: 'sample.visit',
    on: '2026-03-03',
    byUnitId: UNIT,
    about: [{ personId: PERSON }],
    participantIds: [PERSON],
    data: { findings: '一切安好' },
    externalId: 'V-2026-0303-17',
  },
  RecordEvents: {
    items: [
      { kind: 'sample.visit', on: '2026-03-03', about: [{ personId: PERSON }], participantIds: [PERSON] },
      {
        kind: 'sample.visit',
        on: '2026-03-03',
        about: [{ householdId: HOUSEHOLD }],
        participantIds: [PERSON],
      },
    ],
  },
  CorrectEvent: { on: '2026-03-02', reason: '日期登记有误' },
  WithdrawEvent: { reason: '重复登记' },
  Reason: { reason: '住院治疗,无法上门' },
};
