import { choice, core, day, integer, money, recordKind, text } from '@lifang/policy';

import { entryMatters } from './choices.ts';
import { community, district, estate, subDistrict } from './units.ts';

const remark = text({ title: '说明', english: 'Remarks' });

/** What departments had in a community before the rule: only new ones need admission, these are listed for review. */
const existingEntries = recordKind('existing-entries', {
  title: '现有机构、牌子、台帐、检查清单',
  english: 'Bodies, signboards, ledgers and inspections that exist already',
  cites: 'QH-3-d',
  keptBy: community,
  about: ['unit'],
  fields: {
    matter: choice({
      title: '事项',
      english: 'Matter',
      required: true,
      filterable: true,
      choices: entryMatters,
    }),
    name: text({ title: '名称', english: 'Name', required: true, maxLength: 200 }),
  },
});
/** What a department placed there; the committee whose register it stands in decides on its use. */
const placedEquipment = recordKind('placed-equipment', {
  title: '机关部门配备的办公设备',
  english: 'Office equipment placed by departments',
  cites: 'QH-3-m',
  keptBy: community,
  about: ['unit'],
  fields: {
    equipment: text({ title: '设备', english: 'Equipment', required: true, maxLength: 200 }),
    use: text({ title: '使用安排', english: 'How it is used' }),
  },
});

/** Whose post it is shows that every one of them has its duties. */
export const postDuties = recordKind('post-duties', {
  title: '社区工作者岗位职责',
  english: 'Duties of community-worker posts',
  cites: 'QH-6-b',
  keptBy: community,
  about: ['person'],
  fields: {
    post: text({ title: '岗位', english: 'Post', required: true, maxLength: 100 }),
    duties: text({ title: '职责', english: 'Duties', required: true }),
  },
});
export const volunteerService = core.volunteerService.as('volunteer-service', {
  title: '社区志愿者服务登记',
  english: 'Register of volunteer service',
  cites: 'QH-6-m',
  keptBy: community,
  about: ['person'],
  fields: {
    service: text({ title: '服务', english: 'Service', required: true, maxLength: 200 }),
    hours: integer({ title: '时数', english: 'Hours', min: 0, max: 24 }),
    place: text({ title: '地点', english: 'Place', maxLength: 200 }),
  },
});

const workLedger = recordKind('community-work-ledger', {
  title: '社区工作电子台帐',
  english: 'Electronic ledger of community work',
  cites: 'QH-7-a',
  keptBy: community,
  shows: ['type'],
  fields: {
    type: text({ title: '类别', english: 'Type', required: true, filterable: true, maxLength: 50 }),
    subject: text({ title: '对象', english: 'Subject', class: 'personal', maxLength: 200 }),
    content: text({ title: '内容', english: 'Content', required: true, class: 'personal' }),
    handler: text({ title: '经办人', english: 'Handled by', class: 'personal', maxLength: 50 }),
    result: text({ title: '结果', english: 'Result', class: 'personal' }),
  },
});
const resourceDirectory = recordKind('resource-directory', {
  title: '信息资源目录',
  english: 'Directory of resources and needs',
  cites: 'QH-7-f',
  keptBy: community,
  fields: {
    side: choice({
      title: '来源',
      english: 'Whose',
      required: true,
      filterable: true,
      choices: [
        { value: 'unit-resource', title: '辖区内单位信息资源', english: 'Information of local bodies' },
        { value: 'unit-service', title: '辖区内单位服务内容', english: 'Services of local bodies' },
        {
          value: 'organisation-resource',
          title: '各类组织信息资源',
          english: 'Information of organisations',
        },
        { value: 'organisation-service', title: '各类组织服务内容', english: 'Services of organisations' },
        { value: 'resident-information', title: '居民信息', english: 'Information of residents' },
        { value: 'resident-need', title: '居民需求', english: 'Needs of residents' },
      ],
    }),
    content: text({ title: '内容', english: 'Content', required: true, class: 'personal' }),
    whose: text({
      title: '单位、组织或者居民',
      english: 'Body or resident',
      class: 'personal',
      maxLength: 200,
    }),
    matched: text({ title: '对接情况', english: 'What it was matched with', class: 'personal' }),
  },
});

const awardFund = recordKind('award-fund', {
  title: '社区建设专项奖励基金账',
  english: 'Book of the special award fund',
  cites: 'QH-8-a',
  keptBy: district,
  fields: {
    entry: choice({
      title: '事项',
      english: 'Entry',
      required: true,
      filterable: true,
      choices: [
        { value: 'paid-in', title: '设立、拨入', english: 'Paid in' },
        { value: 'award', title: '奖励', english: 'Award' },
      ],
    }),
    amount: money({ title: '金额', english: 'Amount', required: true }),
    payee: text({ title: '街道', english: 'Sub-district', maxLength: 200 }),
    remark,
  },
});
export const specialFund = recordKind('special-fund', {
  title: '街道专项资金安排',
  english: 'Special funds set aside by a sub-district',
  cites: 'QH-8-d',
  keptBy: subDistrict,
  fields: {
    yearlyBudget: money({ title: '年度经费', english: 'Funds of the year', required: true }),
    setAside: money({ title: '专项资金', english: 'Set aside', required: true }),
  },
});
const specialSpending = recordKind('special-fund-spending', {
  title: '街道专项资金支出',
  english: 'Spending from special funds',
  cites: 'QH-8-e',
  keptBy: subDistrict,
  about: ['unit'],
  fields: {
    purpose: choice({
      title: '用途',
      english: 'Purpose',
      required: true,
      filterable: true,
      choices: [
        { value: 'build', title: '办公活动用房建设', english: 'Building premises' },
        { value: 'equip', title: '配置办公设施', english: 'Equipping offices' },
        { value: 'renew', title: '更新办公设施', english: 'Renewing office facilities' },
      ],
    }),
    amount: money({ title: '金额', english: 'Amount', required: true }),
    paidOn: day({ title: '支付日期', english: 'Paid on' }),
  },
});

/** One line a phase of the approved plan: together they are the households of the estate. */
export const estatePhases = recordKind('estate-phases', {
  title: '小区分期户数',
  english: 'Phases of an estate',
  cites: 'QH-5-e',
  keptBy: estate,
  fields: {
    households: integer({ title: '户数', english: 'Households', required: true, min: 0 }),
    remark,
  },
});

export const records = [
  estatePhases,
  existingEntries,
  placedEquipment,
  postDuties,
  volunteerService,
  workLedger,
  resourceDirectory,
  awardFund,
  specialFund,
  specialSpending,
];
